package vn.emc.reconciliation.minutes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.signature.Verdict;
import vn.emc.reconciliation.workflow.Side;

/** A copy of the minutes that a side has signed. */
@Schema(name = "SignedMinutes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedMinutes(
        @Schema(description = "Counts the signed copies of a reconciliation, from 1")
        int number,

        @JsonIgnore long comparisonId,

        @Schema(description = "Of what was agreed on") int version,

        @Schema(description = "Who uploaded it") Side side,

        @Schema(example = "bien-ban-doi-soat-12-7-da-ky.pdf")
        String name,

        @Schema(description = "In bytes") long size,

        @Schema(description = "In hexadecimal digits") String sha256,

        Instant uploadedAt,
        String uploadedBy,

        @Schema(description = "None where it is a scan of paper")
        SignatureCheck signatures,

        @Schema(description = "The other side's word for it") @Nullable
        Acceptance acceptance) {
    private static final int BOTH = 2;

    /** The other side's word for a copy. */
    @Schema(name = "SignedMinutesAcceptance")
    public record Acceptance(
            String reason,
            String by,
            Instant at,

            @Schema(description = "Whether the signature of the side that accepts is on it too")
            boolean both) {}

    /** Whether a side has signed with it. */
    public boolean isSignedBy(Side who) {
        if (acceptance != null) {
            return who == side || acceptance.both();
        }
        return who == side && isProven();
    }

    /** Whether there is something in it for the other side to say a word to. */
    public boolean awaits(Side who) {
        return who != side && acceptance == null && (!isProven() || hasSeveralSigners());
    }

    public boolean isProven() {
        return signatures.verdict() != Verdict.NOT_PROVEN;
    }

    public boolean hasSeveralSigners() {
        return signatures.signatures().size() >= BOTH;
    }

    boolean isOf(Settlement settlement) {
        return comparisonId == settlement.comparisonId() && version == settlement.version();
    }
}

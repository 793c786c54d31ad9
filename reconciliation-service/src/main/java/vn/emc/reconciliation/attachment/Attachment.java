package vn.emc.reconciliation.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.signature.Verdict;

/** A file of a reconciliation. */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        long id,
        AttachmentKind kind,
        @Schema(example = "cong-van-doi-soat.pdf") String name,

        @Schema(description = "By what is in the file", example = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes") long size,

        @Schema(description = "Of what is in the file, in hexadecimal digits")
        String sha256,

        Instant uploadedAt,
        String uploadedBy,

        @Schema(description = "Of the letter only") @Nullable
        SignatureCheck signatures,

        @Schema(description = "Of a letter that is not proven only") @Nullable
        Acceptance acceptance) {

    /** Whether a request may be sent with it. */
    boolean isGoodEnough() {
        return acceptance != null || (signatures != null && signatures.verdict() != Verdict.NOT_PROVEN);
    }
}

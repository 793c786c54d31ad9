package vn.emc.reconciliation.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about one signature (ETSI EN 319 102-1). */
@Schema(name = "SignatureFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureFinding(
        @Schema(description = "`TOTAL_PASSED`, `INDETERMINATE` or `TOTAL_FAILED`", example = "INDETERMINATE")
        String indication,

        @Schema(description = "Why it is not `TOTAL_PASSED`", example = "NO_CERTIFICATE_CHAIN_FOUND") @Nullable
        String subIndication,

        @Schema(description = "As the signer's certificate says") @Nullable
        String signedBy,

        @Schema(description = "Who vouches for the signer") @Nullable
        String issuer,

        @Schema(description = "As the signer's computer says") @Nullable
        Instant signingTime,

        @Schema(
                description =
                        "The earliest time the signature is proven to have been there: a time stamp's, or that of this"
                                + " check")
        @Nullable
        Instant provenTime,

        @Schema(description = "The certificate is good from then") @Nullable
        Instant validFrom,

        @Schema(description = "The certificate is good until then") @Nullable
        Instant validTo,

        @Schema(description = "Whether the document was changed after this signature in a way signatures do not allow")
        boolean changedAfterwards,

        @Schema(description = "Whether all that is missing is word on whether a certificate was revoked")
        boolean revocationUnknown,

        @Schema(description = "In the words of the library, in English")
        List<String> errors,

        @Schema(description = "In the words of the library, in English")
        List<String> warnings) {
    private static final String PASSED = "TOTAL_PASSED";

    public SignatureFinding {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    Verdict verdict() {
        if (changedAfterwards) {
            return Verdict.NOT_PROVEN;
        }
        if (PASSED.equals(indication)) {
            return Verdict.PROVEN;
        }
        return revocationUnknown ? Verdict.UNCONFIRMED : Verdict.NOT_PROVEN;
    }
}

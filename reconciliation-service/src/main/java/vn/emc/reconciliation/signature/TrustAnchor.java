package vn.emc.reconciliation.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A certification authority whose certificates we believe. */
@Schema(name = "TrustAnchor")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrustAnchor(
        long id,

        @Schema(description = "SHA-256 of the certificate, in hexadecimal digits")
        String fingerprint,

        @Schema(example = "CN=Example Root CA, C=VN") String subject,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,

        @Schema(description = "Where it comes from") @Nullable
        String note,

        Instant addedAt,
        String addedBy) {}

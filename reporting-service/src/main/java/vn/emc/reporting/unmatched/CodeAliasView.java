package vn.emc.reporting.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.catalogue.CodeAlias;

@Schema(name = "CodeAlias")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CodeAliasView(
        long id,
        int siteId,
        String code,
        long serviceId,
        @Schema(nullable = true) @Nullable String serviceName,
        Instant createdAt,
        String createdBy,

        @Schema(description = "null while it is in force", nullable = true) @Nullable
        Instant removedAt,

        @Schema(nullable = true) @Nullable String removedBy) {
    static CodeAliasView of(CodeAlias alias) {
        return new CodeAliasView(
                alias.id(),
                alias.siteId(),
                alias.code(),
                alias.serviceId(),
                alias.serviceName(),
                alias.createdAt(),
                alias.createdBy(),
                alias.removedAt(),
                alias.removedBy());
    }
}

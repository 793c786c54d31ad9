package vn.emc.catalog.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service as it is read. It can be sent back as it is. */
@Schema(name = "Service")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceView(
        @Schema(description = "The same in all versions of the catalogue", example = "4711")
        long id,

        @Schema(example = "Cấp Giấy chứng nhận thẩm định thiết kế xe cơ giới cải tạo")
        String name,

        @Schema(
                description = "0 information only, 3 partly online, 4 fully online",
                allowableValues = {"0", "3", "4"})
        int level,

        @Schema(description = "Where it is offered", nullable = true) @Nullable
        String url,

        @Schema(
                description = "Code of its procedure at the national portal",
                example = "1.001001.000.00.00.H34",
                nullable = true)
        @Nullable
        String idCdvcqg,

        @Schema(
                description = "Code the site's dossier system sends as `CodeTTHC`, unique in the site",
                example = "000003")
        String idMcdt) {}

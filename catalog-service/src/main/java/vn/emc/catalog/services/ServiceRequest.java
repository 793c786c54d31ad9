package vn.emc.catalog.services;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** A service as somebody describes it. Every field is optional to the reader, so that all that is missing can be said at once. */
public record ServiceRequest(
        @Schema(
                description = "May be sent back as it was read; if it is, it must be the number in the address",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        Long id,

        @Schema(
                maxLength = 1000,
                example = "Cấp Giấy chứng nhận thẩm định thiết kế xe cơ giới cải tạo",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(
                description = "0 information only, 3 partly online, 4 fully online",
                allowableValues = {"0", "3", "4"},
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        Integer level,

        @Schema(
                maxLength = 2000,
                description = "http or https; a bare host name is taken as https",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        String url,

        @Schema(maxLength = 64, example = "1.001001.000.00.00.H34", requiredMode = RequiredMode.NOT_REQUIRED) @Nullable
        String idCdvcqg,

        @Schema(maxLength = 64, example = "000003", requiredMode = RequiredMode.REQUIRED) @Nullable
        String idMcdt,

        @Schema(
                maxLength = 500,
                description = "Why the catalogue is changed by hand; kept with the version",
                example = "Quyết định 1234/QĐ-UBND",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        String reason) {

    ServiceDraft draft() {
        return ServiceDraft.of(name, level, url, idCdvcqg, idMcdt);
    }
}

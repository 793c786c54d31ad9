package vn.emc.catalog.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/** A site as it is read. It can be sent back as it is. */
@Schema(name = "Site")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SiteView(
        @Schema(example = "278", description = "`SiteId` in every event")
        int id,

        @Schema(example = "Hệ thống một cửa điện tử tỉnh Thanh Hóa")
        String name,

        @Schema(example = "https://motcua.thanhhoa.gov.vn") String url,
        SiteKind kind,
        @Schema(type = "string", example = "H56") UnitCode organisation,

        @Schema(description = "The site that manages this one", nullable = true) @Nullable
        Integer managingSite,

        IngestMode ingestMode,
        @Schema(example = "[]") List<String> allowedCidrs,
        boolean active) {}

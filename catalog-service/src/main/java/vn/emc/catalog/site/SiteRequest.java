package vn.emc.catalog.site;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/** A site as somebody describes it. Every field is optional to the reader, so that all that is missing can be said at once. */
public record SiteRequest(
        @Schema(
                description =
                        "When creating: a free number chosen by an administrator, else the next one from 1000. When"
                                + " changing: may be left out, else the number in the address",
                example = "278",
                minimum = "1",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        Integer id,

        @Schema(
                maxLength = 300,
                example = "Hệ thống một cửa điện tử tỉnh Thanh Hóa",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(
                maxLength = 2000,
                example = "https://motcua.thanhhoa.gov.vn",
                description = "http or https; a bare host name is taken as https",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String url,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        SiteKind kind,

        @Schema(
                type = "string",
                example = "H56",
                description = "Code or alias of the organisation that owns the site",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        UnitCode organisation,

        @Schema(description = "The site that manages this one", requiredMode = RequiredMode.NOT_REQUIRED) @Nullable
        Integer managingSite,

        @Schema(
                description = "How the site proves that an event is its own. A new site has KEY; absent in a change, it"
                        + " stays as it is",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        IngestMode ingestMode,

        @ArraySchema(
                schema = @Schema(example = "203.162.0.0/16"),
                arraySchema =
                        @Schema(
                                description =
                                        "In mode OPEN: the networks events may come from, IPv4 or IPv6; none means"
                                                + " any. At most 50. Absent in a change, they stay as they are"))
        @Nullable
        List<String> allowedCidrs,

        @Schema(
                description =
                        "An inactive site's events go into quarantine. A new site is active; absent in a change, it"
                                + " stays as it is",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        Boolean active) {}

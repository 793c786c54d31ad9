package vn.emc.catalog.websites.catalogue;

import org.jspecify.annotations.Nullable;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.ServiceDifference;
import vn.emc.catalog.services.ServiceFilter;
import vn.emc.imports.Severity;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;

/**
 * Which list of a version is looked at.
 *
 * @param part null for the one that matters most
 * @param severity of findings, null for all
 * @param kind of differences, null for all
 * @param q what services are searched for
 * @param level of services, null for all
 */
record VersionQuery(
        @Nullable Part part,
        @Nullable Severity severity,
        ServiceDifference.@Nullable Kind kind,
        @Nullable String q,
        @Nullable Integer level) {

    enum Part {
        FINDINGS,
        DIFFERENCES,
        SERVICES
    }

    /** What is wrong first, then what would change, then what there is. */
    Part shown(CatalogueVersion version) {
        if (part != null) {
            return part;
        }
        if (version.rowsWrong() > 0) {
            return Part.FINDINGS;
        }
        if (!version.isDefault()) {
            return Part.DIFFERENCES;
        }
        return version.warnings() > 0 ? Part.FINDINGS : Part.SERVICES;
    }

    ServiceFilter services() {
        return new ServiceFilter(q, level);
    }

    ListAddress address(CatalogueVersion version, PageQuery page) {
        var shown = shown(version);
        var address = ListAddress.of(CataloguePaths.version(version.siteId(), version.id()), page, "position")
                .with("part", shown);
        return switch (shown) {
            case FINDINGS -> address.with("severity", severity);
            case DIFFERENCES -> address.with("kind", kind);
            case SERVICES -> address.with("q", q).with("level", level);
        };
    }
}

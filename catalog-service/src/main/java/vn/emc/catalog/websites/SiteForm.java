package vn.emc.catalog.websites;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.site.SiteRequest;
import vn.emc.catalog.site.SiteView;
import vn.emc.catalog.site.VersionedSite;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/**
 * The form of a site, everything as it was typed.
 *
 * @param allowedCidrs one network per line
 * @param version what the form was filled from; a change since then is not overwritten
 */
record SiteForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String kind,
        @Nullable String organisation,
        @Nullable String managingSite,
        @Nullable String ingestMode,
        @Nullable String allowedCidrs,
        @Nullable String active,
        @Nullable Long version) {

    static SiteForm empty(@Nullable String organisation) {
        return new SiteForm(
                null,
                null,
                null,
                SiteKind.SERVICE_PORTAL.name(),
                organisation,
                null,
                IngestMode.KEY.name(),
                null,
                "true",
                null);
    }

    static SiteForm of(VersionedSite versioned) {
        SiteView site = versioned.site();
        return new SiteForm(
                String.valueOf(site.id()),
                site.name(),
                site.url(),
                site.kind().name(),
                site.organisation().value(),
                site.managingSite() == null ? null : site.managingSite().toString(),
                site.ingestMode().name(),
                String.join("\n", site.allowedCidrs()),
                String.valueOf(site.active()),
                versioned.version());
    }

    /** What cannot be read is left out here and named by {@link #unreadable}. */
    SiteRequest request() {
        return new SiteRequest(
                number(id).orElse(null),
                name,
                url,
                read(kind, SiteKind::valueOf).orElse(null),
                given(organisation).flatMap(UnitCode::tryParse).orElse(null),
                number(managingSite).orElse(null),
                read(ingestMode, IngestMode::valueOf).orElse(null),
                lines(),
                given(active).map(Boolean::valueOf).orElse(null));
    }

    /** Number fields that hold something else. */
    List<String> unreadable() {
        return Arrays.asList("id", "managingSite").stream()
                .filter(field -> {
                    var typed = field.equals("id") ? id : managingSite;
                    return given(typed).isPresent() && number(typed).isEmpty();
                })
                .toList();
    }

    private @Nullable List<String> lines() {
        return allowedCidrs == null
                ? null
                : allowedCidrs
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return read(typed, Integer::valueOf);
    }

    private static <T> Optional<T> read(@Nullable String typed, Function<String, T> reader) {
        try {
            return given(typed).map(reader);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

package vn.emc.catalog.services;

import org.jspecify.annotations.Nullable;

/** A service as somebody describes it, cleaned of stray space, before any rule looks at it. */
public record ServiceDraft(String name, String level, String url, String idCdvcqg, String idMcdt) {

    /** Of values that may be missing. */
    static ServiceDraft of(
            @Nullable String name,
            @Nullable Object level,
            @Nullable String url,
            @Nullable String idCdvcqg,
            @Nullable String idMcdt) {
        return new ServiceDraft(text(name), text(level), text(url), text(idCdvcqg), text(idMcdt));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    public String value(ServiceColumn column) {
        return switch (column) {
            case NAME -> name;
            case LEVEL -> level;
            case URL -> url;
            case ID_CDVCQG -> idCdvcqg;
            case ID_MCDT -> idMcdt;
        };
    }
}

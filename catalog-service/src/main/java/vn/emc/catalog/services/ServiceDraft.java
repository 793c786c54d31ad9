package vn.emc.catalog.services;

import org.jspecify.annotations.Nullable;

/** A service as somebody describes it, before any rule looks at it; every white space, line breaks too, is one plain space. */
public record ServiceDraft(String name, String level, String url, String idCdvcqg, String idMcdt) {

    public ServiceDraft {
        name = plain(name);
        level = plain(level);
        url = plain(url);
        idCdvcqg = plain(idCdvcqg);
        idMcdt = plain(idMcdt);
    }

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
        return value == null ? "" : value.toString();
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !plain.isEmpty();
            } else {
                plain.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return plain.toString();
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

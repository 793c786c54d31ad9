package vn.emc.ingest.web;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.reading.PercentEncoding;
import vn.emc.ingest.reading.Texts;
import vn.emc.ingest.redaction.TextScrubber;

/**
 * Where a page stands.
 *
 * @param host in lower case, without port and leading {@code www.}; null where the address names none
 * @param page path and query as people read them, with nothing in them that could be a person's or a secret
 */
record PageAddress(@Nullable String host, String page) {
    private static final int LONGEST = 300;
    private static final int LONGEST_READ = 4_000;

    private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
    /** Values that are people's, secrets, free searches, or say how a visitor came: no part of what page it is. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?i).*(?:token|passw|pwd|secret|session|otp|ticket|auth|signature"
                    + "|ho_?ten|full_?name|cccd|cmnd|cmt|e?mail|phone|sdt|dien_?thoai|ngay_?sinh|birth"
                    + "|keyword|tu_?khoa|search).*"
                    + "|sid|q|s|code|state|utm_.*|mtm_.*|pk_.*|fbclid|gclid|zarsrc|_ga|_gl");

    private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*");

    static PageAddress of(String text) {
        var address = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        var scheme = SCHEME.matcher(address);
        if (!scheme.lookingAt()) {
            return new PageAddress(null, page(address.startsWith("/") ? address : "/"));
        }
        var from = scheme.end();
        var to = endOfAuthority(address, from);
        return new PageAddress(host(address.substring(from, to)), page(address.substring(to)));
    }

    /** The host an address or an {@code Origin} names, spelt as in {@link #host()}; null where it names none. */
    static @Nullable String hostOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var scheme = SCHEME.matcher(text);
        return scheme.lookingAt() ? host(text.substring(scheme.end(), endOfAuthority(text, scheme.end()))) : null;
    }

    private static int endOfAuthority(String text, int from) {
        var to = from;
        while (to < text.length() && "/?#\\".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private static @Nullable String host(String authority) {
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) {
            host = host.substring(0, port);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        host = host.startsWith("www.") ? host.substring("www.".length()) : host;
        return host.isEmpty() ? null : host;
    }

    private static String page(String rest) {
        var hash = rest.indexOf('#');
        // Some applications keep their page behind the hash.
        var isRoute = hash >= 0 && (rest.startsWith("#/", hash) || rest.startsWith("#!", hash));
        var route = isRoute ? rest.substring(hash) : "";
        // Browsers take a backslash for a slash.
        var base = (hash < 0 ? rest : rest.substring(0, hash)).replace('\\', '/');
        var question = base.indexOf('?');
        var path = question < 0 ? base : base.substring(0, question);
        var query = question < 0 ? "" : query(base.substring(question + 1));
        return scrubbed((path.isEmpty() ? "/" : PATH_PARAMETER.matcher(path).replaceAll("")) + query + route(route));
    }

    private static String route(String route) {
        var question = route.indexOf('?');
        return question < 0 ? route : route.substring(0, question) + query(route.substring(question + 1));
    }

    private static String query(String text) {
        var kept = new StringJoiner("&", "?", "");
        kept.setEmptyValue("");
        for (var part : text.split("&", -1)) {
            var equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals);
            if (!part.isEmpty() && !LEFT_OUT.matcher(name).matches()) {
                kept.add(part);
            }
        }
        return kept.toString();
    }

    private static String scrubbed(String page) {
        var readable = PercentEncoding.unescaped(page, 0, page.length());
        return Texts.cut(TextScrubber.scrub(Texts.clean(readable)), LONGEST);
    }
}

package vn.emc.gateway.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What kind of answer a request wants: a page, part of a page, or data; and in which language. */
public final class Visitor {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private Visitor() {}

    /** A browser's navigation. */
    public static boolean wantsPage(ServerHttpRequest request) {
        var accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !wantsPart(request) && !isApi(request);
    }

    /** htmx, replacing part of a page. */
    public static boolean wantsPart(ServerHttpRequest request) {
        return request.getHeaders().getFirst("HX-Request") != null;
    }

    /** As in the services: the language switch's cookie, then for programs {@code Accept-Language}, then Vietnamese. */
    public static Locale locale(ServerHttpRequest request) {
        var chosen = request.getCookies().getFirst("emc-lang");
        if (chosen != null) {
            return chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
        return wantsPage(request) || wantsPart(request)
                ? VIETNAMESE
                : locale(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language for an {@code Accept-Language} header. */
    public static Locale locale(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException notALanguageRange) {
            return VIETNAMESE;
        }
    }

    private static boolean isApi(ServerHttpRequest request) {
        var path = request.getPath().value();
        return path.startsWith("/api/") && !path.startsWith("/api/docs");
    }
}

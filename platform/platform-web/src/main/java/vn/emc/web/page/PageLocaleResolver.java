package vn.emc.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Vietnamese, unless English is asked for: on pages by the language switch, which sets a cookie, and by programs with
 * {@code Accept-Language}. A browser's own language does not count on pages, where Vietnamese comes first.
 */
final class PageLocaleResolver implements LocaleResolver {
    static final Locale VIETNAMESE = Locale.of("vi");
    private static final String COOKIE = "emc-lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> PageRequests.wantsPage(request) ? VIETNAMESE : accepted(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            request.setAttribute(COOKIE, locale);
            var cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                    .path("/")
                    .maxAge(REMEMBERED)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** The language named by {@code tag} if it is one of ours. */
    static Optional<Locale> supported(@Nullable String tag) {
        return Stream.of(VIETNAMESE, Locale.ENGLISH)
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale justNow) {
            return Optional.of(justNow);
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(PageLocaleResolver::supported);
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null || request.getHeader("HX-Request") != null) {
            return VIETNAMESE;
        }
        return supported(request.getLocale().getLanguage()).orElse(VIETNAMESE);
    }
}

package vn.emc.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * {@code ?lang=vi|en} on any page chooses the language. Only the query string is looked at: asking the container for a
 * parameter would consume the raw form bodies some endpoints read themselves.
 */
@RequiredArgsConstructor
final class LanguageSwitch implements HandlerInterceptor {
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)lang=(vi|en)(?:&|$)");

    private final LocaleResolver locales;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && HttpMethod.GET.matches(request.getMethod())) {
            var matcher = PARAMETER.matcher(query);
            if (matcher.find()) {
                PageLocaleResolver.supported(matcher.group(1))
                        .ifPresent(locale -> locales.setLocale(request, response, locale));
            }
        }
        return true;
    }
}

package vn.emc.ingest.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {
    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse(CheckController.PATH);

    /** A person's access token has three parts; a site's key in the same header has not. */
    private static final Pattern TOKEN =
            Pattern.compile("bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]*", Pattern.CASE_INSENSITIVE);

    /** A call with a site's credentials, or none, passes no filter: they are looked at with the event. */
    @Bean
    @Order(0)
    SecurityFilterChain checksBySites() {
        return new DefaultSecurityFilterChain(request -> isCheck(request) && !bringsToken(request));
    }

    private static boolean isCheck(HttpServletRequest request) {
        return PATH.matches(PathContainer.parsePath(request.getRequestURI()));
    }

    private static boolean bringsToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && TOKEN.matcher(authorization.strip()).matches();
    }
}

package vn.emc.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Matches an open path whatever its case: dossier systems spell {@code /TrackingMCDT} as they like. */
final class OpenPath implements RequestMatcher {
    private static final PathPatternParser PARSER = parser();

    private final PathPattern pattern;

    OpenPath(String pattern) {
        this.pattern = PARSER.parse(pattern.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return pattern.matches(PathContainer.parsePath(request.getRequestURI()));
    }

    @Override
    public String toString() {
        return pattern.getPatternString();
    }

    private static PathPatternParser parser() {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }
}

package vn.emc.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells requests of people apart from those of programs. */
public final class PageRequests {
    private static final String API = "/api/";

    private PageRequests() {}

    /** Whether a whole page is wanted: by a browser's navigation, not by a program and not by htmx, which swaps parts. */
    public static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !isApi(request);
    }

    /** Whether the request is one of the programs' addresses. */
    static boolean isApi(HttpServletRequest request) {
        // On an error dispatch the address is /error; the failed request's own address is an attribute.
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = original instanceof String text ? text : request.getRequestURI();
        return path.startsWith(API);
    }
}

package vn.emc.gateway.collect;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;

/** Addresses that take the short way. Dossier systems spell them as they like; the service gets one spelling. */
enum CollectingPath {
    TRACKING_MCDT("/TrackingMCDT"),
    TRACKING("/tracking"),
    /** Libraries for Matomo insist on an address that ends in one of its file names. */
    TRACKING_MATOMO("/tracking/matomo.php"),
    TRACKING_PIWIK("/tracking/piwik.php");

    private final String path;

    CollectingPath(String path) {
        this.path = path;
    }

    /** The request target as the service is to get it, or empty where {@code uri} is none of these addresses. */
    static Optional<String> canonical(String uri) {
        for (var candidate : values()) {
            if (candidate.isAddressOf(uri)) {
                return Optional.of(candidate.path + uri.substring(candidate.path.length()));
            }
        }
        return Optional.empty();
    }

    /** Whether it brings a dossier's event. */
    static boolean isEvent(HttpRequest request) {
        return HttpMethod.POST.equals(request.method()) && TRACKING_MCDT.isAddressOf(request.uri());
    }

    /** Whether it brings what a page tells, rather than asking whether it may. */
    static boolean isHit(HttpRequest request) {
        var method = request.method();
        return (HttpMethod.GET.equals(method) || HttpMethod.POST.equals(method))
                && !TRACKING_MCDT.isAddressOf(request.uri());
    }

    private boolean isAddressOf(String uri) {
        var length = path.length();
        return uri.regionMatches(true, 0, path, 0, length) && (uri.length() == length || uri.charAt(length) == '?');
    }
}

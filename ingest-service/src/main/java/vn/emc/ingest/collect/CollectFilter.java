package vn.emc.ingest.collect;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.relay.RelayFormat;

/**
 * Takes {@code /TrackingMCDT}, in whatever case, and what the gateway relays of it, before any other filter or servlet sees the call: thousands come a
 * second, and they need nothing of what stands behind.
 */
@RequiredArgsConstructor
final class CollectFilter implements Filter {
    static final String PATH = "/TrackingMCDT";

    private final SingleCalls single;
    private final RelayedCalls relayed;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        var path = call.getRequestURI();
        if (path.length() <= PATH.length() + 1 && isOurs(path)) {
            single.handle(call, (HttpServletResponse) response);
        } else if (path.equals(RelayFormat.PATH) && call.getMethod().equals("POST")) {
            relayed.handle(call, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(String path) {
        return path.equalsIgnoreCase(PATH) || path.equalsIgnoreCase(PATH + "/");
    }
}

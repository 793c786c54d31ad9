package vn.emc.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import vn.emc.outbound.OutboundFailure.Reason;

/** One request with the redirects it leads to. Runs in a thread of its own, so that another can end it in time. */
final class Exchange {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> REPEATING = Set.of(307, 308);

    private final CloseableHttpClient http;
    private final OutboundLimits limits;
    private final List<URI> redirects = new ArrayList<>();
    private volatile OutboundRequest current;
    private volatile @Nullable HttpUriRequestBase running;
    private volatile boolean abandoned;

    Exchange(CloseableHttpClient http, OutboundRequest request, OutboundLimits limits) {
        this.http = http;
        this.current = request;
        this.limits = limits;
    }

    OutboundResult run() {
        while (true) {
            var host = WebAddress.host(current.address());
            if (host.isEmpty()) {
                return failure(Reason.INVALID_ADDRESS, "not an http or https address");
            }
            try {
                var answer = ask(host.get());
                if (answer != null) {
                    return answer;
                }
            } catch (IOException failed) {
                return failure(reason(failed), String.valueOf(failed.getMessage()));
            }
        }
    }

    /** Ends the exchange from outside: what it does at the moment fails at once, and nothing follows. */
    void abandon() {
        abandoned = true;
        var ended = running;
        if (ended != null) {
            ended.cancel();
        }
    }

    OutboundFailure failure(Reason reason, String detail) {
        return new OutboundFailure(reason, current.address().toString(), detail);
    }

    /** The result, or nothing where the next request has become {@link #current}. */
    private @Nullable OutboundResult ask(HttpHost host) throws IOException {
        var request = request();
        running = request;
        if (abandoned) {
            return failure(Reason.STOPPED, "abandoned");
        }
        var response = http.executeOpen(host, request, null);
        try {
            return REDIRECTS.contains(response.getCode()) && response.containsHeader("Location")
                    ? follow(response)
                    : answer(response);
        } finally {
            // First the connection: closing the answer alone would read its body to the end, and it may have none.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private OutboundAnswer answer(ClassicHttpResponse response) throws IOException {
        return new OutboundAnswer(
                current.address(),
                response.getCode(),
                headers(response),
                LimitedBody.read(response.getEntity(), limits.bytes()),
                redirects);
    }

    private @Nullable OutboundFailure follow(ClassicHttpResponse response) {
        var location = response.getFirstHeader("Location").getValue();
        if (redirects.size() == limits.redirects()) {
            return failure(Reason.TOO_MANY_REDIRECTS, redirects.size() + " followed");
        }
        var target = WebAddress.redirect(current.address(), location);
        if (target.isEmpty()) {
            return new OutboundFailure(Reason.INVALID_ADDRESS, location, "not an address");
        }
        if (!current.follows(target.get())) {
            return new OutboundFailure(Reason.UNWANTED_REDIRECT, target.get().toString(), "not to be followed");
        }
        redirects.add(current.address());
        current = current.redirected(target.get(), REPEATING.contains(response.getCode()));
        return null;
    }

    private HttpUriRequestBase request() {
        var body = current.body();
        var request = new HttpUriRequestBase(body == null ? "GET" : "POST", current.address());
        current.headers().forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        return request;
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        return headers;
    }

    private static Reason reason(IOException failed) {
        return switch (failed) {
            case RefusedHostException refused -> Reason.REFUSED_ADDRESS;
            case UnknownHostException unknown -> Reason.UNKNOWN_HOST;
            case InterruptedIOException late -> Reason.TIMED_OUT;
            case SSLException insecure -> Reason.TLS;
            case SocketException away -> Reason.UNREACHABLE;
            default -> Reason.BROKEN_ANSWER;
        };
    }
}

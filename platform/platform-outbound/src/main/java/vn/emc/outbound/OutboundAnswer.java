package vn.emc.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a host answered, in the end of all redirects. */
public final class OutboundAnswer implements OutboundResult {
    private final URI address;
    private final int status;
    private final Map<String, String> headers;
    private final LimitedBody body;
    private final List<URI> redirects;

    OutboundAnswer(URI address, int status, Map<String, String> headers, LimitedBody body, List<URI> redirects) {
        this.address = address;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.redirects = List.copyOf(redirects);
    }

    /** Where the answer comes from. */
    public URI address() {
        return address;
    }

    public int status() {
        return status;
    }

    public boolean successful() {
        return status / 100 == 2;
    }

    /** The first header of that name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body, or as much of it as was read. */
    public byte[] body() {
        return body.bytes();
    }

    /** Whether there was more of the body than was read. */
    public boolean truncated() {
        return body.truncated();
    }

    /** The addresses that sent elsewhere, in their order. */
    public List<URI> redirects() {
        return redirects;
    }
}

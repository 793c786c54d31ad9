package vn.emc.ingest.limits;

import java.util.HashMap;
import java.util.Map;
import lombok.Getter;

/** A bucket is empty. Carries what to tell the caller, and no trace. */
@Getter
final class TooFastException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> headers;

    /**
     * What the caller is told.
     *
     * @param retryAfter seconds until there is something in it
     */
    TooFastException(Map<String, String> standing, long retryAfter) {
        super("too fast", null, false, false);
        var told = new HashMap<>(standing);
        told.put("Retry-After", Long.toString(retryAfter));
        this.headers = Map.copyOf(told);
    }
}

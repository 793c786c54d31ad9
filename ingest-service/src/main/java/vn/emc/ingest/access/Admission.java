package vn.emc.ingest.access;

import org.jspecify.annotations.Nullable;

/**
 * A call that may speak for its site.
 *
 * @param credentialed whether it proved so, rather than only naming the site
 * @param callId the sender's signed name for the call; repeating it must not count twice
 */
public record Admission(boolean credentialed, @Nullable String callId) {
    static final Admission OPEN = new Admission(false, null);
    static final Admission BY_KEY = new Admission(true, null);
}

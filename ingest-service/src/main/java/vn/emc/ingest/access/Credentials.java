package vn.emc.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a call shows to prove that it speaks for a site.
 *
 * @param apiKey from {@code X-Api-Key} or {@code Authorization: Bearer}
 * @param webhookId name of the call, as in Standard Webhooks
 * @param webhookTimestamp seconds since 1970
 * @param webhookSignature one or more {@code v1,<base64>}, separated by spaces
 */
public record Credentials(
        @Nullable String apiKey,
        @Nullable String webhookId,
        @Nullable String webhookTimestamp,
        @Nullable String webhookSignature) {
    private static final String BEARER = "bearer ";
    private static final String KEY_START = "emc_";

    public static Credentials of(HttpServletRequest request) {
        return new Credentials(
                apiKey(request),
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"));
    }

    private static @Nullable String apiKey(HttpServletRequest request) {
        var key = request.getHeader("X-Api-Key");
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        var authorization = request.getHeader("Authorization");
        var bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? authorization.substring(BEARER.length()).strip() : null;
    }

    boolean isSigned() {
        return webhookId != null && webhookTimestamp != null && webhookSignature != null;
    }

    /** The site the key text names, or 0 where it names none. */
    public int siteIdInKey() {
        if (apiKey == null || !apiKey.startsWith(KEY_START)) {
            return 0;
        }
        var end = apiKey.indexOf('_', KEY_START.length());
        try {
            return end < 0 ? 0 : Integer.parseInt(apiKey, KEY_START.length(), end, 10);
        } catch (NumberFormatException noSite) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}

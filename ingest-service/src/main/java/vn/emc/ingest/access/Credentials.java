package vn.emc.ingest.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.relay.RelayedHeader;

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
                apiKey(request.getHeader("X-Api-Key"), request.getHeader("Authorization")),
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"));
    }

    public static Credentials of(Map<RelayedHeader, String> headers) {
        return new Credentials(
                apiKey(headers.get(RelayedHeader.API_KEY), headers.get(RelayedHeader.AUTHORIZATION)),
                headers.get(RelayedHeader.WEBHOOK_ID),
                headers.get(RelayedHeader.WEBHOOK_TIMESTAMP),
                headers.get(RelayedHeader.WEBHOOK_SIGNATURE));
    }

    private static @Nullable String apiKey(@Nullable String key, @Nullable String authorization) {
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return authorization.substring(BEARER.length()).strip();
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

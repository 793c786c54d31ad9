package vn.emc.ingest.check;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.access.Credentials;
import vn.emc.web.security.CurrentUser;

/**
 * A call as it would be made of {@code /TrackingMCDT}.
 *
 * @param body the bytes as sent, which a signature covers
 * @param client where it comes from
 * @param user the person who asks, where it is one and no dossier system
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CheckCall(
        byte[] body,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        @Nullable String query,
        Credentials credentials,
        InetAddress client,
        @Nullable CurrentUser user) {}

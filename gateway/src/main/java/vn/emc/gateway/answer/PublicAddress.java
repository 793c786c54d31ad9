package vn.emc.gateway.answer;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where people and systems reach the gateway, and where they sign in.
 *
 * @param publicUrl the gateway's address as the outside sees it; decides on secure cookies and HSTS
 * @param issuerUri the realm's address; browsers are sent there to sign in and out
 */
@ConfigurationProperties("emc")
public record PublicAddress(@Name("public-url") URI publicUrl, URI issuerUri) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public boolean isSecure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** On one machine the gateway may be reached under several names and ports; elsewhere under one only. */
    public boolean isLoopback() {
        return publicUrl.getHost() == null
                || LOOPBACK.contains(publicUrl.getHost().toLowerCase(Locale.ROOT));
    }

    /** Where browsers are sent to sign out, as a source for {@code form-action}. */
    String signInOrigin() {
        var port = issuerUri.getPort();
        return issuerUri.getScheme() + "://" + issuerUri.getHost() + (port < 0 ? "" : ":" + port);
    }
}

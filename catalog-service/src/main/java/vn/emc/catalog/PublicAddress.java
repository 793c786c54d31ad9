package vn.emc.catalog;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people and sending systems reach the platform.
 *
 * @param publicUrl scheme, host and port, without a slash at the end
 */
@ConfigurationProperties("emc")
public record PublicAddress(URI publicUrl) {
    public PublicAddress {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }

    /** The address of {@code path}, which begins with a slash. */
    public String of(String path) {
        return publicUrl + path;
    }
}

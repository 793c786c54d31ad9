package vn.emc.ingest;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.privacy.KeyedHash;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.contracts.sites.SiteKeys;

/** The secrets that live in the environment only. Without them the service does not start. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    private static final Pattern HEX_32_BYTES = Pattern.compile("[0-9a-fA-F]{64}");

    @Bean
    Pseudonyms pseudonyms(@Value("${EMC_PSEUDONYM_KEY:}") String key) {
        return new Pseudonyms(secret("EMC_PSEUDONYM_KEY", key));
    }

    /** For hashes that have nothing to do with pseudonyms, though they need no secret of their own. */
    @Bean
    KeyedHash visitorSecret(@Value("${EMC_PSEUDONYM_KEY:}") String key) {
        return new KeyedHash(new KeyedHash(secret("EMC_PSEUDONYM_KEY", key)).of("web"));
    }

    @Bean
    SiteKeys siteKeys(@Value("${EMC_SITE_KEY_MASTER:}") String key) {
        return new SiteKeys(secret("EMC_SITE_KEY_MASTER", key));
    }

    private static byte[] secret(String variable, String text) {
        if (!HEX_32_BYTES.matcher(text).matches()) {
            throw new BadSecretException(variable);
        }
        return HexFormat.of().parseHex(text);
    }
}

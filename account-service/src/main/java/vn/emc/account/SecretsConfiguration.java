package vn.emc.account;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.privacy.Pseudonyms;

/** The secret that lives in the environment only. Without it the service does not start. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    private static final Pattern HEX_32_BYTES = Pattern.compile("[0-9a-fA-F]{64}");

    @Bean
    Pseudonyms pseudonyms(@Value("${EMC_PSEUDONYM_KEY:}") String key) {
        if (!HEX_32_BYTES.matcher(key).matches()) {
            throw new BadSecretException("EMC_PSEUDONYM_KEY");
        }
        return new Pseudonyms(HexFormat.of().parseHex(key));
    }
}

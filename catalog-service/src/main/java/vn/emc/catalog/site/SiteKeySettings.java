package vn.emc.catalog.site;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.sites.SiteKeys;

@Configuration(proxyBeanMethods = false)
class SiteKeySettings {
    private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F]{64}");

    @Bean
    SiteKeys siteKeys(@Value("${emc.site-key-master}") String masterSecret) {
        if (!SECRET.matcher(masterSecret).matches()) {
            throw new UnusableMasterSecretException();
        }
        return new SiteKeys(HexFormat.of().parseHex(masterSecret));
    }
}

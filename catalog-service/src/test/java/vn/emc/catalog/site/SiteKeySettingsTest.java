package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeySettingsTest {
    private final SiteKeySettings settings = new SiteKeySettings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "0123456789abcdef",
                "zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void withoutAMasterSecretTheServiceDoesNotStartAndSaysWhy(String secret) {
        assertThatThrownBy(() -> settings.siteKeys(secret))
                .hasMessageContaining("EMC_SITE_KEY_MASTER")
                .hasMessageContaining("64 hexadecimal characters")
                .satisfies(refusal -> assertThat(secret.isEmpty()
                                || !String.valueOf(refusal.getMessage()).contains(secret))
                        .as("the secret is not in the message")
                        .isTrue());
    }

    @Test
    void aMasterSecretIsTakenInEitherCase() {
        assertThat(settings.siteKeys("AB".repeat(32))).isNotNull();
    }
}

package vn.emc.contracts.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SiteKeysTest {
    private static final UUID KEY = UUID.fromString("0195f2f0-0000-7000-8000-000000000001");

    private final SiteKeys keys = new SiteKeys(new byte[32]);

    @Test
    void aKeyNamesItsSiteAndCarries256Bits() {
        assertThat(keys.derive(327, KEY)).matches("emc_327_[0-9a-f]{64}");
    }

    @Test
    void theSameKeyIsDerivedAgainButNoOther() {
        assertThat(keys.derive(327, KEY)).isEqualTo(keys.derive(327, KEY));
        assertThat(keys.derive(327, KEY)).isNotEqualTo(keys.derive(327, UUID.randomUUID()));
        assertThat(keys.derive(327, KEY).substring(8))
                .isNotEqualTo(keys.derive(328, KEY).substring(8));
    }

    @Test
    void whatIsStoredIsNotTheKey() {
        var text = keys.derive(327, KEY);

        assertThat(SiteKeys.hash(text)).hasSize(64).isNotEqualTo(text.substring(8));
    }
}

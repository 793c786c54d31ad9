package vn.emc.contracts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(secret((byte) 1));

    @Test
    void aPersonHasTheSameNationalPseudonymHoweverTheIdIsSpaced() {
        assertThat(pseudonyms.ofNational(" 001099012345 ")).isEqualTo(pseudonyms.ofNational("001099012345"));
    }

    @Test
    void theSameLocalIdAtTwoSitesIsTwoPeople() {
        assertThat(pseudonyms.ofLocal(1, "abc")).isNotEqualTo(pseudonyms.ofLocal(2, "abc"));
    }

    @Test
    void aLocalIdIsNeverTakenForANationalOne() {
        assertThat(pseudonyms.ofLocal(1, "001099012345")).isNotEqualTo(pseudonyms.ofNational("001099012345"));
    }

    @Test
    void theBytesAreThoseTheTextStandsFor() {
        var decoder = Base64.getUrlDecoder();

        assertThat(pseudonyms.bytesOfNational("001099012345"))
                .isEqualTo(decoder.decode(pseudonyms.ofNational("001099012345")));
        assertThat(pseudonyms.bytesOfLocal(7, "abc")).isEqualTo(decoder.decode(pseudonyms.ofLocal(7, "abc")));
    }

    @Test
    void withoutTheSecretNothingCanBeRecomputed() {
        var other = new Pseudonyms(secret((byte) 2));

        assertThat(other.ofNational("001099012345")).isNotEqualTo(pseudonyms.ofNational("001099012345"));
    }

    @Test
    void refusesASecretThatCouldBeGuessed() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] secret(byte value) {
        var secret = new byte[32];
        Arrays.fill(secret, value);
        return secret;
    }
}

package vn.emc.contracts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {
    @ParameterizedTest
    @ValueSource(ints = {32, 63, 64, 65, 131})
    void isTheHmacOfTheJdk(int secretLength) throws GeneralSecurityException {
        var secret = new byte[secretLength];
        new Random(secretLength).nextBytes(secret);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var hash = new KeyedHash(secret);

        for (var length = 0; length < 200; length++) {
            var text = "Số ".repeat(length / 3) + "x".repeat(length % 3);
            assertThat(hash.of(text)).isEqualTo(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void answersManyThreadsAtOnce() {
        var hash = new KeyedHash(new byte[32]);
        var texts = IntStream.range(0, 5_000).mapToObj(String::valueOf).toList();
        var expected =
                texts.stream().map(hash::of).map(HexFormat.of()::formatHex).toList();

        var together = texts.parallelStream()
                .map(hash::of)
                .map(HexFormat.of()::formatHex)
                .toList();

        assertThat(together).isEqualTo(expected);
    }

    @Test
    void refusesSecretsThatCouldBeGuessed() {
        assertThatThrownBy(() -> new KeyedHash(new byte[31])).hasMessageContaining("at least 32 bytes");
    }
}

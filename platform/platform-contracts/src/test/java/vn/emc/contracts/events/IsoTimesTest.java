package vn.emc.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Random random = new Random(9);

    @Test
    void readsWhateverAnInstantWrites() {
        for (var i = 0; i < 50_000; i++) {
            var unit = new int[] {1_000_000_000, 1_000_000, 1_000, 1}[random.nextInt(4)];
            var nanos = random.nextInt(1_000_000_000) / unit * unit;
            var instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos);

            assertThat(IsoTimes.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.1Z",
                "2026-01-02T03:04:05.12Z",
                "2026-01-02T03:04:05.000000001Z",
                "2026-01-02T03:04:05+07:00",
                "2026-01-02t03:04:05z",
                "+12026-01-02T03:04:05Z",
                "-0001-01-02T03:04:05Z",
                "2024-02-29T00:00:00Z",
            })
    void readsOtherSpellingsAsTheFormatterDoes(String text) {
        assertThat(IsoTimes.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-02T03:04:05",
                "2026-01-02 03:04:05Z",
                "2026-02-29T03:04:05Z",
                "2026-01-02T25:04:05Z",
                "2026-01-02T03:04:05.1234567890Z",
                "+026-01-02T03:04:05Z",
                "２026-01-02T03:04:05Z",
            })
    void refusesWhatTheFormatterRefuses(String text) {
        assertThatThrownBy(() -> IsoTimes.instant(text)).isInstanceOf(DateTimeException.class);
    }
}

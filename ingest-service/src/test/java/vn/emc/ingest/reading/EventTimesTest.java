package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2025-12-03T08:15:30+07:00, 2025-12-03T01:15:30Z",
        "2025-12-03T08:15:30+0700, 2025-12-03T01:15:30Z",
        "2025-12-03T08:15:30.123456789+07:00, 2025-12-03T01:15:30.123456Z",
        "2025-12-03T08:15:30.5-01:30, 2025-12-03T09:45:30.500Z",
        "2025-12-03T08:15:30Z, 2025-12-03T08:15:30Z",
        "2025-12-03T08:15:30z, 2025-12-03T08:15:30Z",
        "2025-12-03T08:15Z, 2025-12-03T08:15:00Z",
        "2025-12-03 08:15:30+07:00, 2025-12-03T01:15:30Z",
        "2025-12-03T08:15:30, 2025-12-03T01:15:30Z",
        "2025-12-03 08:15:30, 2025-12-03T01:15:30Z",
        "2025-12-03T08:15, 2025-12-03T01:15:00Z",
        "2024-02-29T00:00:00+07:00, 2024-02-28T17:00:00Z"
    })
    void readsIsoTimesWithAnOffsetOrInVietnam(String text, Instant expected) {
        assertThat(EventTimes.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-12-03",
                "03/12/2025 08:15:30",
                "2025-13-03T08:15:30+07:00",
                "2025-02-30T08:15:30+07:00",
                "2025-12-03T24:15:30+07:00",
                "2025-12-03T08:15:30+",
                "2025-12-03T08:15:30+99:00",
                "2025-12-03T08:15:30.1234567890+07:00",
                "2025-12-03T08:15:30+07:00 and more",
                "2025-12-03T０８:15:30+07:00",
                "-025-12-03T08:15:30Z"
            })
    void knowsWhatIsNoTime(String text) {
        assertThat(EventTimes.parse(text, NOW)).isNull();
    }

    @Test
    void boundsTheTimeByTheArrival() {
        assertThat(EventTimes.parse("2026-03-01T00:04:00Z", NOW)).isEqualTo(NOW);
        assertThat(EventTimes.parse("2026-03-01T00:06:00Z", NOW)).isNull();
        assertThat(EventTimes.parse("2009-12-31T23:59:59Z", NOW)).isNull();
    }
}

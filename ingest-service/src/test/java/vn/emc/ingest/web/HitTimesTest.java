package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1795420800, 2026-11-23T08:00:00Z",
        "1795420740, 2026-11-23T07:59:00Z",
        "2026-11-22 09:30:00, 2026-11-22T09:30:00Z",
        "2026-11-22 07:59:59, 2026-11-23T08:00:00Z",
        "2026-11-23 08:00:01, 2026-11-23T08:00:00Z",
        "2026-13-45 99:99:99, 2026-11-23T08:00:00Z",
        "999999999999, 2026-11-23T08:00:00Z",
        "-1, 2026-11-23T08:00:00Z",
        "hôm qua, 2026-11-23T08:00:00Z",
        ", 2026-11-23T08:00:00Z"
    })
    void onlyTheLastDayIsBelieved(String told, Instant expected) {
        assertThat(HitTimes.of(told, NOW)).isEqualTo(expected);
    }
}

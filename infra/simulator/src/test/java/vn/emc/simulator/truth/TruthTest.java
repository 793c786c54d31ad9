package vn.emc.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.world.Person;
import vn.emc.simulator.world.SimulatedEvent;

class TruthTest {
    private static final Person NOBODY = new Person("", "001190000001", 2, "H25.01", "", "");

    private final Truth truth = new Truth();

    @Test
    void aDossierOnlineFromEndToEndIsFullyOnline() {
        truth.add("H25", List.of(received(1, 4, "2024-03-01T02:00:00Z"), result(1, 1, 0, "2024-03-04T02:00:00Z")));

        assertThat(truth.total())
                .containsOnly(
                        entry(Indicator.B1, new Ratio(1, 1)),
                        entry(Indicator.B2, new Ratio(1, 1)),
                        entry(Indicator.B3, new Ratio(1, 1)),
                        entry(Indicator.B4, new Ratio(1, 1)),
                        entry(Indicator.B5, new Ratio(0, 0)),
                        entry(Indicator.B6, new Ratio(1, 1)),
                        entry(Indicator.B7, new Ratio(0, 1)),
                        entry(Indicator.B8, new Ratio(1, 1)));
    }

    @Test
    void aFeePaidAtTheCounterIsNotFullyOnline() {
        truth.add("H25", List.of(received(1, 4, "2024-03-01T02:00:00Z"), result(1, 2, 1, "2024-03-04T02:00:00Z")));

        assertThat(truth.total())
                .containsEntry(Indicator.B2, new Ratio(0, 1))
                .containsEntry(Indicator.B6, new Ratio(0, 1))
                .containsEntry(Indicator.B7, new Ratio(1, 1));
    }

    @Test
    void noFeeIsAsGoodAsPaidOnline() {
        truth.add("H25", List.of(received(1, 4, "2024-03-01T02:00:00Z"), result(1, null, 0, "2024-03-04T02:00:00Z")));

        assertThat(truth.total())
                .containsEntry(Indicator.B2, new Ratio(1, 1))
                .containsEntry(Indicator.B6, new Ratio(0, 0));
    }

    @Test
    void anOpenDossierCountsAsReceivedAndNothingElse() {
        truth.add("H25", List.of(received(1, 3, "2024-03-01T02:00:00Z")));

        assertThat(truth.total())
                .containsEntry(Indicator.B1, new Ratio(1, 1))
                .containsEntry(Indicator.B2, new Ratio(0, 1))
                .containsEntry(Indicator.B5, new Ratio(1, 1))
                .containsEntry(Indicator.B7, new Ratio(0, 0));
    }

    @Test
    void theEarliestReceptionAndTheLatestResultDecideWhateverTheOrderOfArrival() {
        truth.add(
                "H25",
                List.of(
                        result(2, null, 0, "2024-03-09T02:00:00Z"),
                        result(1, null, 0, "2024-03-04T02:00:00Z"),
                        received(2, 4, "2024-03-01T03:00:00Z"),
                        received(1, 4, "2024-03-01T02:00:00Z")));

        assertThat(truth.total())
                .containsEntry(Indicator.B1, new Ratio(1, 1))
                .containsEntry(Indicator.B2, new Ratio(0, 1));
    }

    @Test
    void aProcessingEventAfterTheResultTakesNothingBack() {
        truth.add(
                "H25",
                List.of(
                        received(1, 4, "2024-03-01T02:00:00Z"),
                        result(1, 1, 0, "2024-03-04T02:00:00Z"),
                        event("H25.01-240301-0001", 2, 1, null, 4, null, "2024-03-05T02:00:00Z")));

        assertThat(truth.total())
                .containsEntry(Indicator.B2, new Ratio(1, 1))
                .containsEntry(Indicator.B6, new Ratio(1, 1))
                .containsEntry(Indicator.B7, new Ratio(0, 1));
    }

    @Test
    void theLevelSaidAtTheReceptionCounts() {
        truth.add(
                "H25",
                List.of(
                        event("H25.01-240301-0001", 2, 1, null, 4, null, "2024-02-28T02:00:00Z"),
                        received(1, 3, "2024-03-01T02:00:00Z")));

        assertThat(truth.by(Cell::level).keySet()).containsExactly("3");
    }

    @Test
    void withoutAReceptionTheEarliestEventDecides() {
        truth.add("H25", List.of(result(1, null, 0, "2024-03-04T02:00:00Z")));

        assertThat(truth.total()).containsEntry(Indicator.B2, new Ratio(1, 1));
    }

    @Test
    void aDayEndsAtMidnightInHanoi() {
        truth.add("H25", List.of(received(1, 4, "2024-03-31T17:00:00Z")));

        assertThat(truth.by(Cell::month).keySet()).containsExactly("2024-04");
    }

    @Test
    void eventsWithoutADossierCodeCountForNothing() {
        truth.add("H25", List.of(event("", 1, 1, null, 4, 0, "2024-03-31T17:00:00Z")));

        assertThat(truth.total()).isEqualTo(Map.of());
        assertThat(truth.dossiers()).isZero();
    }

    @Test
    void haNam2024IsAsPublished() {
        assertThat(new Ratio(115_665, 168_746).percent()).isEqualTo(new BigDecimal("68.54"));
        assertThat(Ratio.NOTHING.percent()).isNull();
    }

    private static SimulatedEvent received(int reception, int level, String time) {
        return event("H25.01-240301-0001", 1, reception, null, level, null, time);
    }

    private static SimulatedEvent result(int reception, @Nullable Integer payments, int post, String time) {
        return event("H25.01-240301-0001", 3, reception, payments, 4, post, time);
    }

    private static SimulatedEvent event(
            String code,
            int status,
            int reception,
            @Nullable Integer payments,
            int level,
            @Nullable Integer post,
            String time) {
        return new SimulatedEvent(
                code + status,
                1,
                code,
                "1.001193",
                "",
                status,
                reception,
                payments,
                level,
                1,
                post,
                "",
                NOBODY,
                Instant.parse(time));
    }
}

package vn.emc.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.reference.RawEvent.Content;
import vn.emc.simulator.reference.RawEvent.Source;
import vn.emc.simulator.truth.Indicator;

class ReadingDossierTest {
    private static final String CODE = "H25.01-240227-0001";
    private static final Duration LATER = Duration.ofHours(1);

    @Test
    void isFullyOnlineWhenReceivedPaidAndAnsweredOnline() {
        var dossier =
                read(List.of(sent(1, 1, null, 4, "2024-03-01T02:00:00Z"), sent(3, 1, null, 4, "2024-03-04T02:00:00Z")));

        assertThat(dossier.countsFor(Indicator.B2)).isTrue();
        assertThat(dossier.belongsTo(Indicator.B3)).isTrue();
        assertThat(dossier.belongsTo(Indicator.B6)).isFalse();
        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void paymentAtTheCounterTakesItOut() {
        var dossier =
                read(List.of(sent(1, 1, null, 4, "2024-03-01T02:00:00Z"), sent(3, 1, 2, 4, "2024-03-04T02:00:00Z")));

        assertThat(dossier.countsFor(Indicator.B2)).isFalse();
        assertThat(dossier.belongsTo(Indicator.B6)).isTrue();
        assertThat(dossier.countsFor(Indicator.B6)).isFalse();
    }

    @Test
    void theEarliestReceptionAndTheLastResultDecide() {
        var dossier = read(List.of(
                sent(3, 1, null, 4, "2024-03-09T02:00:00Z"),
                sent(3, 2, null, 4, "2024-03-04T02:00:00Z"),
                sent(1, 2, null, 4, "2024-03-02T02:00:00Z"),
                sent(1, 1, null, 4, "2024-03-01T02:00:00Z"),
                sent(2, 2, null, 3, "2024-02-28T02:00:00Z")));

        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(dossier.receivedOnline()).isTrue();
        assertThat(dossier.resultOnline()).isTrue();
        assertThat(dossier.level()).isEqualTo(4);
    }

    @Test
    void aResultThatIsOnlyRepeatedStaysWhereItWasFirstSaid() {
        var dossier = read(List.of(
                sent(1, 1, null, 4, "2024-03-01T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-04T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-05T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-06T02:00:00Z")));

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void theSameAfterADifferentEventIsNoRepeat() {
        var dossier = read(List.of(
                sent(3, 1, null, 4, "2024-03-04T02:00:00Z"),
                sent(2, 1, null, 4, "2024-03-05T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-06T02:00:00Z")));

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 6));
    }

    @Test
    void aCorrectionStandsAboveWhatWasSent() {
        var dossier = read(List.of(
                sent(1, 1, null, 4, "2024-03-01T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-04T02:00:00Z"),
                event(Source.CORRECTION, 2, 2, null, 3, "2024-03-02T02:00:00Z", Duration.ofDays(9))));

        assertThat(dossier.finishedOn()).isNull();
        assertThat(dossier.level()).isEqualTo(3);
        assertThat(dossier.receivedOnline()).isTrue();
    }

    @Test
    void theDayInsideTheCodeStandsInForATimeNobodyGave() {
        var untimed = read(List.of(event(Source.SENT, 1, 1, null, 4, "2024-03-01T02:00:00Z", Duration.ZERO)));
        var timed = read(List.of(sent(1, 1, null, 4, "2024-03-01T02:00:00Z")));

        assertThat(untimed.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(untimed.receivedOnByCode()).isEqualTo(LocalDate.of(2024, 2, 27));
        assertThat(timed.receivedOnByCode()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void theUnitIsTheOneInsideTheCode() {
        assertThat(read(List.of(sent(1, 1, null, 4, "2024-03-01T02:00:00Z"))).unit())
                .isEqualTo("H25.01");
        assertThat(Units.inside("H25.01-241327-0001")).isNull();
        assertThat(Units.named(" 000.00.14.h25 ")).isEqualTo("000.00.14.H25");
    }

    @Test
    void whatComesAfterItWasAgreedThatThereIsNoResultCounts() {
        var dossier = read(List.of(
                sent(1, 1, null, 4, "2024-03-01T02:00:00Z"),
                sent(3, 1, null, 4, "2024-03-04T02:00:00Z"),
                event(Source.CORRECTION, 2, 2, null, 3, "2024-03-05T02:00:00Z", Duration.ZERO),
                sent(3, 1, null, 4, "2024-03-06T02:00:00Z")));

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 6));
    }

    @Test
    void anExcludedDossierCountsNowhereUntilALaterCorrection() {
        var sent = sent(1, 1, null, 4, "2024-03-01T02:00:00Z");
        var excluded = event(Source.EXCLUSION, 0, 1, null, 4, "2024-04-01T02:00:00Z", Duration.ZERO);
        var corrected = event(Source.CORRECTION, 0, 1, null, 3, "2024-05-01T02:00:00Z", Duration.ZERO);

        assertThat(ReadingDossier.of(List.of(sent, excluded))).isEmpty();
        assertThat(read(List.of(excluded, corrected, sent)).level()).isEqualTo(3);
    }

    private static CountedDossier read(List<RawEvent> events) {
        return ReadingDossier.of(events).orElseThrow();
    }

    private static RawEvent sent(int status, int reception, @Nullable Integer payments, int level, String time) {
        return event(Source.SENT, status, reception, payments, level, time, LATER);
    }

    private static RawEvent event(
            Source source,
            int status,
            int reception,
            @Nullable Integer payments,
            int level,
            String time,
            Duration onItsWay) {
        var at = Instant.parse(time);
        var content = new Content(
                status, reception, payments, level, 0, null, "1.001193", null, null, null, null, null, null);
        return new RawEvent(UUID.randomUUID(), source, 1, CODE, content, at, at.plus(onItsWay));
    }
}

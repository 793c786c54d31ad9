package vn.emc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.dossier.FullyOnlineTest.after;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;
import static vn.emc.test.DossierEvents.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.test.DossierEvents;

class DossierStateTest {

    @Test
    void withoutAReceptionEventTheEarliestEventSaysHowItCameIn() {
        var dossier = after(result().formsReception(2), processing().formsReception(1));

        assertThat(ReceivedOnline.holds(dossier)).isTrue();
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void aReceptionEventThatComesLateStillDecides() {
        var dossier = after(
                processing().formsReception(2), received().formsReception(1).at("2024-03-20T08:00:00+07:00"));

        assertThat(ReceivedOnline.holds(dossier)).isTrue();
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @Test
    void ofSeveralReceptionEventsTheEarliestDecides() {
        var dossier = after(received().formsReception(2).at("2024-03-06T08:00:00+07:00"), received());

        assertThat(ReceivedOnline.holds(dossier)).isTrue();
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void equalTimesAreSettledByTheEventsIds() {
        var lower = received().id(new UUID(1, 1)).formsReception(1);
        var higher = received().id(new UUID(1, 2)).formsReception(2);

        assertThat(after(lower, higher)).isEqualTo(after(higher, lower));
        assertThat(ReceivedOnline.holds(after(higher, lower))).isTrue();
    }

    @Test
    void aReceptionThatComesAfterMoreEventsThanAreRememberedStillDecides() {
        var events = new ArrayList<DossierEvents>();
        for (var hour = 0; hour < 2 * SentEvents.MOST_MARKS; hour++) {
            events.add(processing()
                    .named("Lần " + hour)
                    .at(Instant.parse("2024-03-05T00:00:00Z").plus(Duration.ofHours(hour))));
        }
        events.add(received());

        assertThat(after(processing(), events.toArray(DossierEvents[]::new)).receivedOn())
                .isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void aDayIsVietnams() {
        assertThat(after(received().at("2024-12-31T16:59:59Z")).receivedOn()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(after(received().at("2024-12-31T17:00:00Z")).receivedOn()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void anEventAfterTheResultTakesNothingBack(int late) {
        var after = status(late).at("2024-03-10T08:00:00+07:00");

        assertThat(after(received(), result(), after).isFinished()).isTrue();
        assertThat(after(after, result(), received()).isFinished()).isTrue();
    }

    @Test
    void aNewResultAfterARecallCounts() {
        var recall = processing().at("2024-03-10T08:00:00+07:00");
        var again = result().formsReception(2).at("2024-03-12T08:00:00+07:00");

        var dossier = after(received(), result(), recall, again);

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(ResultOnline.holds(dossier)).isFalse();
    }

    @Test
    void theLastOfSeveralResultsCounts() {
        var dossier = after(
                received(), result().payment(2).byPost(1), result().payment(1).at("2024-03-09T08:00:00+07:00"));

        assertThat(dossier.result()).hasValueSatisfying(last -> {
            assertThat(last.payment()).isEqualTo(Payment.ONLINE);
            assertThat(last.byPost()).isFalse();
        });
    }

    @Test
    void theReceptionEventsLevelCountsAndOthersOnlyWhereItIsSilent() {
        var said = after(received().level(3), result().level(4)).level();
        var silent = after(received().level(null), result().level(4)).level();

        assertThat(Said.orNull(said)).isEqualTo(ServiceLevel.PARTLY_ONLINE);
        assertThat(Said.orNull(silent)).isEqualTo(ServiceLevel.FULLY_ONLINE);
    }

    @Test
    void aValueThatIsNotTheLettersSaysNothing() {
        var dossier = after(received().level(7).fromNationalPortal(9).procedure("  "));

        assertThat(dossier.level()).isNull();
        assertThat(dossier.isFromNationalPortal()).isFalse();
        assertThat(dossier.procedure()).isNull();
    }

    @Test
    void aCorrectionStandsAboveWhatTheSenderSays() {
        var corrected = received()
                .formsReception(2)
                .level(3)
                .at("2024-03-30T08:00:00+07:00")
                .corrected();

        var dossier = after(received(), corrected, received().at("2024-03-01T08:00:00+07:00"));

        assertThat(ReceivedOnline.holds(dossier)).isFalse();
        assertThat(Said.orNull(dossier.level())).isEqualTo(ServiceLevel.PARTLY_ONLINE);
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 30));
    }

    @Test
    void ofSeveralCorrectionsTheOneAgreedLastCounts() {
        var first = received()
                .formsReception(2)
                .at("2024-03-05T08:00:00+07:00")
                .arrivedAt(Instant.parse("2024-06-01T00:00:00Z"))
                .corrected();
        var second = received()
                .formsReception(1)
                .at("2024-03-03T08:00:00+07:00")
                .arrivedAt(Instant.parse("2024-07-01T00:00:00Z"))
                .corrected();

        assertThat(after(second, first)).isEqualTo(after(first, second));
        assertThat(after(second, first).receivedOn()).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void aCorrectionCanTakeAResultAway() {
        var noResult = processing().at("2024-03-09T08:00:00+07:00").corrected();

        var dossier = after(received(), result(), noResult);

        assertThat(dossier.isFinished()).isFalse();
        assertThat(dossier.finishedOn()).isNull();
    }

    @Test
    void aResultThatReachesUsAfterItWasAgreedThatThereIsNoneCounts() {
        var noResult = processing().at("2024-03-09T08:00:00+07:00").corrected();
        var backDated =
                result().arrivedAt(Instant.parse("2024-03-20T00:00:00Z")).payment(1);

        var received = received();

        var dossier = after(received, noResult, backDated);

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 8));
        assertThat(after(backDated, received, noResult)).isEqualTo(dossier);
    }

    @Test
    void aResultToldAgainAfterItWasAgreedThatThereIsNoneIsOfTheDayItWasToldAgain() {
        var noResult = processing().at("2024-03-09T08:00:00+07:00").corrected();
        var again = result().at("2024-03-11T08:00:00+07:00");
        var onceMore = result().at("2024-03-12T08:00:00+07:00");

        var dossier = after(received(), result(), noResult, again, onceMore);

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 11));
        assertThat(after(onceMore, again, noResult, result(), received()).finishedOn())
                .isEqualTo(LocalDate.of(2024, 3, 11));
    }

    @Test
    void anAgreedResultStaysWhateverIsSentLater() {
        var agreed = result().payment(1).at("2024-03-07T12:00:00+07:00").corrected();

        var dossier = after(received(), agreed, result().payment(2).at("2024-05-01T08:00:00+07:00"));

        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 7));
        assertThat(dossier.result())
                .hasValueSatisfying(result -> assertThat(result.payment()).isEqualTo(Payment.ONLINE));
    }

    @Test
    void aCorrectionOfOtherStatusDescribesAndDecidesNeitherReceptionNorResult() {
        var described = status(0).level(3).at("2024-01-01T08:00:00+07:00").corrected();

        var dossier = after(processing(), result(), described);

        assertThat(Said.orNull(dossier.level())).isEqualTo(ServiceLevel.PARTLY_ONLINE);
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 8));
    }

    @Test
    void anAgreedResultOfAnEarlierDayMovesNoReception() {
        var agreed = result().at("2024-03-01T12:00:00+07:00").corrected();

        var dossier = after(processing(), agreed);

        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void aDossierThatWasExcludedComesBackByALaterCorrectionOnly() {
        var excluded = status(0).at("2024-06-01T08:00:00+07:00").excluded();
        var sentLater = result().at("2024-07-01T08:00:00+07:00");
        var corrected = status(0).at("2024-08-01T08:00:00+07:00").corrected();

        assertThat(after(received(), excluded, sentLater).isExcluded()).isTrue();
        assertThat(after(received(), excluded, corrected).isExcluded()).isFalse();
        assertThat(after(corrected, excluded, received()).isExcluded()).isFalse();
        assertThat(after(received(), corrected).isExcluded()).isFalse();
    }

    @Test
    void aSendersRepeatChangesNothingEvenWithAnotherTime() {
        var received = received();
        var first = result();
        var repeat = first.at("2024-04-01T08:00:00+07:00");

        assertThat(after(received, first, repeat)).isEqualTo(after(received, first));
    }

    @Test
    void anEventThatChangesNothingGivesTheSameObject() {
        var received = received();
        var result = result();
        var dossier = after(received, result);

        assertThat(dossier.apply(received.event())).isSameAs(dossier);
        assertThat(dossier.apply(result.event())).isSameAs(dossier);
    }
}

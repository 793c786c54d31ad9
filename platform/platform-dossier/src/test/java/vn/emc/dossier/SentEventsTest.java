package vn.emc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.dossier.FullyOnlineTest.after;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierUser;
import vn.emc.test.DossierEvents;

class SentEventsTest {
    private static final LocalDate EIGHTH = LocalDate.of(2024, 3, 8);

    @Test
    void theSameAsTheLatestEventIsARepeatAndMovesNothing() {
        var dossier = after(received(), result(), again(result(), "2024-03-20T08:00:00+07:00"));

        assertThat(dossier.sent().repeats()).isEqualTo(1);
        assertThat(dossier.finishedOn()).isEqualTo(EIGHTH);
        assertThat(dossier.receivedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void theSameAfterADifferentEventIsARegressionAndCounts() {
        var dossier = after(
                received(),
                result(),
                processing().at("2024-03-15T08:00:00+07:00"),
                again(result(), "2024-03-20T08:00:00+07:00"));

        assertThat(dossier.sent().repeats()).isZero();
        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @Test
    void aResultThatDiffersInOneFieldIsANewOne() {
        var other = again(result(), "2024-03-20T08:00:00+07:00").payment(1);

        var dossier = after(received(), result(), other);

        assertThat(dossier.sent().repeats()).isZero();
        assertThat(dossier.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @Test
    void noValueIsNotTheSameAsZero() {
        var dossier =
                after(received(), result().payment(null), again(result().payment(0), "2024-03-20T08:00:00+07:00"));

        assertThat(dossier.sent().repeats()).isZero();
    }

    @Test
    void aUserOfWhomNothingIsKnownIsTheSameAsNone() {
        var nobody = result().user(new DossierUser(null, null, null, null));

        var dossier = after(received(), nobody, again(result().user(null), "2024-03-20T08:00:00+07:00"));

        assertThat(dossier.sent().repeats()).isEqualTo(1);
        assertThat(dossier.finishedOn()).isEqualTo(EIGHTH);
    }

    @Test
    void anEventThatComesLateBetweenTwoSplitsThem() {
        var received = received();
        var first = result();
        var second = again(result(), "2024-03-20T08:00:00+07:00");
        var between = processing().at("2024-03-15T08:00:00+07:00");

        var dossier = after(received, first, second, between);

        assertThat(dossier.sent().repeats()).isZero();
        assertThat(dossier).isEqualTo(after(between, second, received, first));
    }

    @Test
    void theSameEventOnceMoreIsNoRepeat() {
        var once = result();

        assertThat(after(received(), once, once).sent().repeats()).isZero();
    }

    @Test
    void aCorrectionIsNoEventOfTheSendersAndBreaksNoRow() {
        var correction = result().corrected().at("2024-03-10T08:00:00+07:00");

        var dossier = after(received(), result(), correction, again(result(), "2024-03-20T08:00:00+07:00"));

        assertThat(dossier.sent().repeats()).isEqualTo(1);
    }

    @Test
    void aStormOfRepeatsNeedsNoMoreRoomAndMovesNothing() {
        var state = after(received(), result());
        var start = Instant.parse("2024-03-09T00:00:00Z");
        for (var i = 0; i < 1_000; i++) {
            state = state.apply(result().id(UUID.randomUUID())
                    .at(start.plus(Duration.ofMinutes(i)))
                    .event());
        }

        assertThat(state.sent().marks()).hasSizeLessThanOrEqualTo(SentEvents.MOST_MARKS);
        assertThat(state.sent().repeats()).isEqualTo(1_000);
        assertThat(state.finishedOn()).isEqualTo(EIGHTH);
    }

    @Test
    void manyDifferentEventsForgetTheOldest() {
        var state = after(received());
        var start = Instant.parse("2024-03-05T00:00:00Z");
        for (var i = 0; i < 100; i++) {
            var event = i % 2 == 0 ? processing() : processing().payment(1);
            state = state.apply(event.id(UUID.randomUUID())
                    .at(start.plus(Duration.ofMinutes(i)))
                    .event());
        }

        assertThat(state.sent().marks()).hasSize(SentEvents.MOST_MARKS);
        assertThat(state.sent().repeats()).isZero();
    }

    private static DossierEvents again(DossierEvents event, String at) {
        return event.id(UUID.randomUUID()).at(at);
    }
}

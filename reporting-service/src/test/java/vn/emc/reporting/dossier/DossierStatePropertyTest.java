package vn.emc.reporting.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;

/** For any events, in any order and however often. The seeds are fixed, so that a failure can be repeated. */
class DossierStatePropertyTest {
    private static final int DOSSIERS = 600;

    @Test
    void theFoldSaysWhatAllTheEventsSay() {
        var random = new RandomEvents(1);

        for (var i = 0; i < DOSSIERS; i++) {
            var events = random.ofDossier(1, "H56-" + i);
            var state = fold(events);
            var reference = new NaiveDossier(events);

            assertThat(state.receivedOn()).as("%s", events).isEqualTo(reference.receivedOn());
            assertThat(ReceivedOnline.holds(state)).as("%s", events).isEqualTo(reference.receivedOnline());
            assertThat(ServiceLevel.of(reference.level())).as("%s", events).isEqualTo(Said.orNull(state.level()));
            assertThat(Said.orNull(state.procedure())).as("%s", events).isEqualTo(reference.procedure());
            assertThat(state.isFromNationalPortal()).as("%s", events).isEqualTo(reference.fromNationalPortal());
            assertThat(FullyOnline.holds(state)).as("%s", events).isEqualTo(reference.fullyOnline());
            assertResult(state, reference, events);
        }
    }

    @Test
    void neitherOrderNorRepetitionMatters() {
        var random = new RandomEvents(2);

        for (var i = 0; i < DOSSIERS; i++) {
            var events = random.ofDossier(1, "H56-" + i);
            var expected = fold(events);

            for (var arrival = 0; arrival < 5; arrival++) {
                assertThat(fold(random.shuffledWithRepeats(events)))
                        .as("%s", events)
                        .isEqualTo(expected);
            }
        }
    }

    private static void assertResult(DossierState state, NaiveDossier reference, List<DossierEvent> events) {
        var result = reference.result();

        assertThat(state.isFinished()).as("%s", events).isEqualTo(result != null);
        assertThat(state.finishedOn())
                .as("%s", events)
                .isEqualTo(result == null ? null : BusinessDay.of(result.eventTime()));
        if (result != null) {
            assertThat(state.result()).hasValueSatisfying(ours -> {
                assertThat(ours.payment()).as("%s", events).isEqualTo(Payment.of(result.formsPayments()));
                assertThat(ours.origin().eventId()).as("%s", events).isEqualTo(result.eventId());
            });
        }
    }

    private static DossierState fold(List<DossierEvent> events) {
        var state = DossierState.startingWith(events.getFirst());
        for (var event : events) {
            state = state.apply(event);
        }
        return state;
    }
}

package vn.emc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.test.RandomEvents;

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
            assertThat(state.isExcluded()).as("%s", events).isEqualTo(reference.excluded());
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

    @Test
    void resendsChangeNothingButTheirOwnCount() {
        var random = new RandomEvents(3);

        for (var i = 0; i < DOSSIERS; i++) {
            var events = random.oneAfterTheOther(1, "H56-" + i);
            var resent = random.withResends(events);
            var expected = fold(events);

            for (var arrival = 0; arrival < 5; arrival++) {
                var state = fold(arrival == 0 ? resent : random.shuffledWithRepeats(resent));

                assertThat(state.sent().repeats()).as("%s", resent).isEqualTo(resent.size() - events.size());
                assertThat(whatIndicatorsLookAt(state)).as("%s", resent).isEqualTo(whatIndicatorsLookAt(expected));
            }
        }
    }

    private static List<Object> whatIndicatorsLookAt(DossierState state) {
        return Arrays.asList(
                state.isExcluded(),
                state.receivedOn(),
                state.finishedOn(),
                state.isFinished(),
                ReceivedOnline.holds(state),
                ResultOnline.holds(state),
                PaidOnlineOrFree.holds(state),
                FullyOnline.holds(state),
                state.result().map(Result::payment),
                state.result().map(Result::byPost),
                state.isFromNationalPortal(),
                Said.orNull(state.level()),
                Said.orNull(state.procedure()),
                Said.orNull(state.unit()));
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

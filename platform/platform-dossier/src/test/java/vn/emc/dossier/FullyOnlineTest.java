package vn.emc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.dossier.FullyOnline.Condition.LEVEL_4;
import static vn.emc.dossier.FullyOnline.Condition.PAID_ONLINE_OR_FREE;
import static vn.emc.dossier.FullyOnline.Condition.RECEIVED_ONLINE;
import static vn.emc.dossier.FullyOnline.Condition.RESULT_ONLINE;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;
import static vn.emc.test.DossierEvents.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.test.DossierEvents;

/** Letter 1043, annex 1, III.2, sentence by sentence. */
class FullyOnlineTest {

    @Test
    void receivedProcessedAndAnsweredOnlineOfAFullyOnlineServiceIsFullyOnline() {
        var dossier = after(received(), processing(), result());

        assertThat(FullyOnline.holds(dossier)).isTrue();
        assertThat(FullyOnline.unmet(dossier)).isEmpty();
    }

    @Test
    void aServiceThatIsPartlyOnlineIsNeverFullyOnline() {
        var dossier = after(received().level(3), result().level(3));

        assertThat(FullyOnline.holds(dossier)).isFalse();
        assertThat(FullyOnline.unmet(dossier)).containsExactly(LEVEL_4);
    }

    @Test
    void aDossierHandedInAtTheCounterIsNotFullyOnlineThoughItsResultGoesOutOnline() {
        var dossier = after(received().formsReception(2), result());

        assertThat(FullyOnline.unmet(dossier)).containsExactly(RECEIVED_ONLINE);
    }

    @Test
    void aResultAtTheCounterIsNotOnline() {
        var dossier = after(received(), result().formsReception(2).byPost(0));

        assertThat(FullyOnline.unmet(dossier)).containsExactly(RESULT_ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void anOnlineResultMayGoByPost(int carrier) {
        var dossier = after(received(), result().byPost(carrier));

        assertThat(FullyOnline.holds(dossier)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, true", "0, true", "1, true", "2, false"},
            nullValues = "null")
    void paymentIsOnlineOrThereIsNone(Integer payment, boolean fullyOnline) {
        var dossier = after(received(), result().payment(payment));

        assertThat(FullyOnline.holds(dossier)).isEqualTo(fullyOnline);
        assertThat(FullyOnline.unmet(dossier).contains(PAID_ONLINE_OR_FREE)).isEqualTo(!fullyOnline);
    }

    @Test
    void paymentSentBeforeTheResultSaysNothing() {
        var dossier = after(received().payment(2), result());

        assertThat(FullyOnline.holds(dossier)).isTrue();
    }

    @Test
    void aDossierWithoutAResultIsNotYetFullyOnline() {
        var dossier = after(received(), processing());

        assertThat(FullyOnline.unmet(dossier)).containsExactly(RESULT_ONLINE);
    }

    @Test
    void theWayOutNeverOverwritesTheWayIn() {
        var dossier = after(received().formsReception(2), result().formsReception(1));

        assertThat(ReceivedOnline.holds(dossier)).isFalse();
        assertThat(ResultOnline.holds(dossier)).isTrue();
    }

    @Test
    void aDossierOfAServiceWithoutLevelIsNotFullyOnline() {
        var dossier = after(received().level(null), result().level(null));

        assertThat(FullyOnline.unmet(dossier)).containsExactly(LEVEL_4);
    }

    @Test
    void anotherStatusIsNoResult() {
        var dossier = after(received(), status(0).formsReception(1).at("2024-03-09T08:00:00+07:00"));

        assertThat(FullyOnline.unmet(dossier)).containsExactly(RESULT_ONLINE);
    }

    static DossierState after(DossierEvents first, DossierEvents... others) {
        var state = DossierState.startingWith(first.event());
        for (var other : others) {
            state = state.apply(other.event());
        }
        return state;
    }
}

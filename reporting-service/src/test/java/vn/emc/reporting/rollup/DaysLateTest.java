package vn.emc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.test.DossierEvents;

class DaysLateTest {
    private static final Instant ARRIVED = Instant.parse("2024-03-10T17:00:00Z"); // 11 March in Vietnam

    @Test
    void anEventTimeSaysWhenItHappened() {
        var event = DossierEvents.result().at("2024-03-08T23:59:59+07:00").arrivedAt(ARRIVED);

        assertThat(of(event.event())).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void theDateInsideTheCodeSaysItOfAReceptionWithoutOne() {
        var reception = DossierEvents.received().at(ARRIVED);

        assertThat(of(reception.event())).isEqualTo(OptionalInt.of(7));
    }

    @Test
    void theEventTimeStandsAboveTheCode() {
        var reception = DossierEvents.received().at("2024-03-10T08:00:00+07:00").arrivedAt(ARRIVED);

        assertThat(of(reception.event())).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aReceptionThatIsToldAgainIsNotLate() {
        assertThat(DaysLate.of(DossierEvents.received().at(ARRIVED).event(), false))
                .isEmpty();
    }

    @Test
    void aResultDaysAfterTheReceptionIsNotLate() {
        assertThat(of(DossierEvents.result().at(ARRIVED).event())).isEmpty();
        assertThat(of(DossierEvents.processing().at(ARRIVED).event())).isEmpty();
    }

    @Test
    void aCodeOfAnotherFormAndACorrectionSayNothing() {
        assertThat(of(DossierEvents.received().dossier(56, "HS-1").at(ARRIVED).event()))
                .isEmpty();
        assertThat(of(DossierEvents.received().corrected().arrivedAt(ARRIVED).event()))
                .isEmpty();
    }

    @Test
    void whatIsStillToComeIsNotLateAndNothingIsLaterThanTenYears() {
        assertThat(of(DossierEvents.received()
                        .dossier(56, "000.00.11.H56-240401-0001")
                        .at(ARRIVED)
                        .event()))
                .isEqualTo(OptionalInt.of(0));
        assertThat(of(DossierEvents.received()
                        .dossier(56, "000.00.11.H56-010101-0001")
                        .at(ARRIVED)
                        .event()))
                .isEqualTo(OptionalInt.of(DaysLate.MOST));
    }

    private static OptionalInt of(DossierEvent event) {
        return DaysLate.of(event, true);
    }
}

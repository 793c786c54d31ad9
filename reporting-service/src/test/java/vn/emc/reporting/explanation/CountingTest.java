package vn.emc.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;
import vn.emc.test.RandomEvents;

class CountingTest {
    @Test
    void factsHoldExactlyWhereADossierIsCounted() {
        var random = new RandomEvents(41);
        for (var i = 0; i < 2_000; i++) {
            var events = random.ofDossier(1, "D-" + i);
            var dossier = DossierState.startingWith(events.getFirst());
            for (var event : events) {
                dossier = dossier.apply(event);
            }
            for (var measure : Measure.values()) {
                if (measure != Measure.REPEATS) {
                    var quantity = new Quantity(measure, null);
                    assertThat(Counting.holds(quantity, dossier)).isEqualTo(measure.of(dossier) == 1);
                    assertThat(Counting.missing(quantity, dossier).isEmpty()).isEqualTo(measure.of(dossier) == 1);
                }
            }
        }
    }

    @Test
    void theLevelOfAFigureIsAFactToo() {
        var event = new RandomEvents(42).ofDossier(1, "D").getFirst();
        var dossier = DossierState.startingWith(event);
        var level = dossier.level();

        for (var wanted : ServiceLevel.values()) {
            assertThat(Counting.holds(new Quantity(Measure.DOSSIERS, wanted), dossier))
                    .isEqualTo(level != null && level.value() == wanted);
        }
    }
}

package vn.emc.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;
import vn.emc.test.DossierEvents;
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
            var judged = new Judged(dossier, null);
            for (var measure : Measure.values()) {
                if (measure != Measure.REPEATS) {
                    var quantity = new Quantity(measure, null);
                    assertThat(Counting.holds(quantity, judged)).isEqualTo(measure.of(dossier) == 1);
                    assertThat(Counting.missing(quantity, judged).isEmpty()).isEqualTo(measure.of(dossier) == 1);
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
            assertThat(Counting.holds(new Quantity(Measure.DOSSIERS, wanted), new Judged(dossier, null)))
                    .isEqualTo(level != null && level.value() == wanted);
        }
    }

    @Test
    void theCatalogueSaysTheLevelWhereTheFigureIsCountedByItAndTheCodeMeansAService() {
        var dossier =
                DossierState.startingWith(DossierEvents.received().level(4).event());
        var byEvent = new Quantity(Measure.DOSSIERS, ServiceLevel.FULLY_ONLINE);
        var byCatalogue = new Quantity(Measure.DOSSIERS, ServiceLevel.FULLY_ONLINE, LevelSource.CATALOGUE);

        assertThat(Counting.holds(byCatalogue, new Judged(dossier, 3))).isFalse();
        assertThat(Counting.missing(byCatalogue, new Judged(dossier, 3))).containsExactly(Fact.LEVEL_4);
        assertThat(Counting.holds(byEvent, new Judged(dossier, 3))).isTrue();
        assertThat(Counting.holds(byCatalogue, new Judged(dossier, null))).isTrue();
    }
}

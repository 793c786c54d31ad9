package vn.emc.reconciliation.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;
import static vn.emc.test.DossierEvents.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.emc.test.DossierEvents;

class FoldedDossierTest {
    private static final String AGREED = "2024-07-01T09:00:00+07:00";

    @Test
    void anExcludedDossierIsNoneOfEmcsUntilALaterCorrection() {
        var dossier = folded(received(), status(0).at(AGREED).excluded());
        assertThat(dossier.isExcluded()).isTrue();

        dossier.add(status(0).at("2024-08-01T09:00:00+07:00").corrected().event());

        assertThat(dossier.isExcluded()).isFalse();
    }

    @Test
    void anAgreementOnOtherThingsSaysNothingOfHowFarItIs() {
        var line = folded(
                        received(), processing(), status(0).level(3).at(AGREED).corrected())
                .line();

        assertThat(line.status()).isEqualTo(2);
        assertThat(line.level()).isEqualTo(3);
    }

    @Test
    void anAgreedResultIsTheLines() {
        var agreed = result().payment(1).at("2024-03-07T12:00:00+07:00");

        var line = folded(received(), result(), agreed.corrected()).line();

        assertThat(line.status()).isEqualTo(3);
        assertThat(line.finishedOn()).isEqualTo(LocalDate.of(2024, 3, 7));
        assertThat(line.payment()).isEqualTo(1);
    }

    private static FoldedDossier folded(DossierEvents first, DossierEvents... others) {
        var dossier = FoldedDossier.startingWith(first.event());
        for (var other : others) {
            dossier.add(other.event());
        }
        return dossier;
    }
}

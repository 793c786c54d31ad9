package vn.emc.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.reference.Catalogue.Service;
import vn.emc.simulator.reference.Catalogue.Version;

class CatalogueTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 1);
    private static final LocalDate SWITCH = LocalDate.of(2024, 3, 2);
    private static final Service BIRTH = new Service(1, 4, "1.001193.000.00.00.H56", "000001");
    private static final Service LAND = new Service(2, 3, "2.000889.000.00.00.H56", "000002");
    private static final Service LAND_TOO = new Service(3, 0, "2.000889.000.00.00.H56", "000003");

    private final Catalogue catalogue = new Catalogue(
            List.of(new Version(SWITCH.minusDays(9), List.of(BIRTH)), new Version(SWITCH, List.of(LAND, LAND_TOO))),
            Map.of("moi", 3L));

    @Test
    void countsAllSpellingsUnderTheNationalCode() {
        assertThat(catalogue.group("000001", BEFORE)).isEqualTo("1.001193");
        assertThat(catalogue.group("1.001193.H56", BEFORE)).isEqualTo("1.001193");
        assertThat(catalogue.group("1.001193.000.00.00.H56", BEFORE)).isEqualTo("1.001193");
    }

    @Test
    void countsWhatSharesItsNationalCodeAlone() {
        assertThat(catalogue.group("000002", SWITCH)).isEqualTo("000002");
        assertThat(catalogue.group("2.000889", SWITCH)).isEqualTo("2.000889");
    }

    @Test
    void judgesADayByTheVersionThatWasTheDefaultAtItsEnd() {
        assertThat(catalogue.group("000001", SWITCH)).isEqualTo("000001");
        assertThat(catalogue.group("000001", BEFORE.minusYears(1))).isEqualTo("1.001193");
    }

    @Test
    void passesOverAVersionThatWasReplacedOnItsDay() {
        var replaced = new Catalogue(
                List.of(new Version(SWITCH, List.of(BIRTH)), new Version(SWITCH, List.of(LAND))), Map.of());

        assertThat(replaced.group("000001", BEFORE)).isEqualTo("000001");
        assertThat(replaced.group("000002", BEFORE)).isEqualTo("2.000889");
    }

    @Test
    void offersNothingBeforeTheFirstVersionWhereItIsAskedAsItWas() {
        assertThat(catalogue.offered(BEFORE, true)).containsExactly(BIRTH);
        assertThat(catalogue.offered(SWITCH, true)).containsExactly(LAND, LAND_TOO);
        assertThat(catalogue.offered(BEFORE.minusYears(1), true)).isEmpty();
        assertThat(catalogue.offered(BEFORE.minusYears(1), false)).containsExactly(BIRTH);
        assertThat(catalogue.service("moi", BEFORE)).isEqualTo(3);
        assertThat(catalogue.service("unknown", BEFORE)).isNull();
    }

    @Test
    void holdsADecisionForThePastToo() {
        assertThat(catalogue.group("moi", BEFORE.minusYears(1))).isEqualTo("000003");
    }

    @Test
    void findsWhatIsAskedForInAnySpelling() {
        assertThat(catalogue.isAbout("000001", BEFORE, "1.001193")).isTrue();
        assertThat(catalogue.isAbout("moi", BEFORE, "000003")).isTrue();
        assertThat(catalogue.isAbout("000001", SWITCH, "1.001193")).isFalse();
    }
}

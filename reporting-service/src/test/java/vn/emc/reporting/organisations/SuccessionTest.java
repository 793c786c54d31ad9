package vn.emc.reporting.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;

class SuccessionTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final UnitCode HA_NAM = UnitCode.parse("H25");
    private static final UnitCode NINH_BINH = UnitCode.parse("H42");

    private final Succession mergers =
            new Succession(List.of(organisation("H25", LAST_DAY, "H42"), organisation("H42", null, null)));

    @Test
    void aMergedProvincesNumbersAreItsOwnUntilItsLastDay() {
        assertThat(mergers.ownerships(7, HA_NAM))
                .containsExactly(
                        new Ownership(7, HA_NAM, Ownership.ALWAYS, LAST_DAY),
                        new Ownership(7, NINH_BINH, LAST_DAY.plusDays(1), Ownership.FOREVER));
    }

    @Test
    void asOfADayTheProvinceOfThatDayIsShown() {
        assertThat(mergers.asOf(HA_NAM, LAST_DAY)).isEqualTo(HA_NAM);
        assertThat(mergers.asOf(HA_NAM, LAST_DAY.plusDays(1))).isEqualTo(NINH_BINH);
        assertThat(mergers.asOf(NINH_BINH, LAST_DAY)).isEqualTo(NINH_BINH);
    }

    @Test
    void severalMergersFollowEachOther() {
        var twice = new Succession(List.of(
                organisation("G04", LocalDate.of(2025, 2, 28), "G17"),
                organisation("G17", LocalDate.of(2026, 2, 28), "G99"),
                organisation("G99", null, null)));

        assertThat(twice.ownerships(7, UnitCode.parse("G04")))
                .extracting(ownership -> ownership.organisation().value())
                .containsExactly("G04", "G17", "G99");
    }

    @Test
    void aCircleOfSuccessorsEnds() {
        var circle =
                new Succession(List.of(organisation("H01", LAST_DAY, "H02"), organisation("H02", LAST_DAY, "H01")));

        assertThat(circle.asOf(UnitCode.parse("H01"), LAST_DAY.plusYears(1))).isNotNull();
    }

    @Test
    void anOrganisationNobodyHasToldUsOfIsItsOwnRoot() {
        assertThat(mergers.rootOf(UnitCode.parse("H56.14"))).isEqualTo(UnitCode.parse("H56"));
        assertThat(mergers.asOf(UnitCode.parse("H56"), LAST_DAY)).isEqualTo(UnitCode.parse("H56"));
    }

    @Test
    void aUnitBelongsToTheProvinceAtItsTop() {
        assertThat(mergers.rootOf(UnitCode.parse("000.00.14.H25"))).isEqualTo(HA_NAM);
    }

    private static OrganisationState organisation(
            String code, @Nullable LocalDate validTo, @Nullable String successor) {
        return new OrganisationState(
                UnitCode.parse(code),
                1,
                code,
                "province",
                null,
                null,
                validTo,
                successor == null ? null : UnitCode.parse(successor),
                List.of());
    }
}

package vn.emc.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.codes.UnitCode;

class SuccessionTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);

    private final Succession mergers = new Succession(List.of(
            term("H25", LAST_DAY, "H42"),
            term("H42", null, null),
            term("H25.14", LAST_DAY, null),
            term("H02", LAST_DAY, "H05"),
            term("H05", LocalDate.of(2030, 12, 31), "H99"),
            term("H99", null, null),
            term("X01", LAST_DAY, "X02"),
            term("X02", LAST_DAY, "X01")));

    @Test
    void aProvinceStandsForItselfOnItsLastDay() {
        assertThat(successor("H25", LAST_DAY)).isEqualTo("H25");
    }

    @Test
    void fromTheDayAfterItsSuccessorStandsForIt() {
        assertThat(successor("H25", DAY_AFTER)).isEqualTo("H42");
    }

    @Test
    void aSuccessorThatMergesInItsTurnIsFollowed() {
        assertThat(successor("H02", LocalDate.of(2030, 12, 31))).isEqualTo("H05");
        assertThat(successor("H02", LocalDate.of(2031, 1, 1))).isEqualTo("H99");
    }

    @Test
    void whoNeverEndsStandsForItself() {
        assertThat(successor("H42", DAY_AFTER)).isEqualTo("H42");
    }

    @Test
    void aUnitThatIsNotListedGoesWithItsProvince() {
        assertThat(successor("H25.05", LAST_DAY)).isEqualTo("H25.05");
        assertThat(successor("H25.05", DAY_AFTER)).isEqualTo("H42");
        assertThat(successor("000.00.05.H25", DAY_AFTER)).isEqualTo("H42");
        assertThat(successor("H42.05", DAY_AFTER)).isEqualTo("H42.05");
    }

    @Test
    void aListedUnitWithoutSuccessorStandsForItself() {
        assertThat(successor("H25.14", DAY_AFTER)).isEqualTo("H25.14");
    }

    @Test
    void anUnknownCodeStandsForItself() {
        assertThat(successor("Z77", DAY_AFTER)).isEqualTo("Z77");
    }

    @Test
    void aCircleEnds() {
        assertThat(successor("X01", DAY_AFTER)).isIn("X01", "X02");
    }

    private String successor(String code, LocalDate day) {
        return mergers.successor(UnitCode.parse(code), day).value();
    }

    private static Succession.Term term(String code, @Nullable LocalDate validTo, @Nullable String successor) {
        return new Succession.Term(UnitCode.parse(code), validTo, successor == null ? null : UnitCode.parse(successor));
    }
}

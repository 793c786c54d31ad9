package vn.emc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.received;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.events.DossierUser;
import vn.emc.test.DossierEvents;

class DossierUnitTest {
    private static final String CODE = "000.00.11.H56-240304-1508";

    @ParameterizedTest
    @CsvSource(
            value = {
                "000.00.11.H56-240304-1508, 000.00.14.H56, 000.00.11.H56",
                "h56.14-240304-1508, H56, H56.14",
                "000.00.11.H56-241304-1508, 000.00.14.H56, 000.00.14.H56",
                "BHXH/15, ' h56.14 ', H56.14",
                "BHXH/15, phòng một cửa, none",
                "BHXH/15, null, none"
            },
            nullValues = {"none", "null"})
    void theCodeSaysTheUnitAndElseTheLocation(String code, @Nullable String location, @Nullable String unit) {
        assertThat(unit(received(), code, location)).isEqualTo(unit);
    }

    @Test
    void whatWasAgreedStandsAboveBoth() {
        var dossier = DossierState.startingWith(
                        received().user(located("000.00.14.H56")).event())
                .apply(received().corrected().user(located("000.00.17.H56")).event());
        var nonsense = DossierState.startingWith(received().event())
                .apply(received().corrected().user(located("không rõ")).event());

        assertThat(DossierUnit.of(dossier, CODE)).isEqualTo(UnitCode.parse("000.00.17.H56"));
        assertThat(DossierUnit.of(nonsense, CODE)).isEqualTo(UnitCode.parse("000.00.11.H56"));
    }

    private static @Nullable String unit(DossierEvents event, String code, @Nullable String location) {
        var unit = DossierUnit.of(
                DossierState.startingWith(event.user(located(location)).event()), code);
        return unit == null ? null : unit.value();
    }

    private static DossierUser located(@Nullable String location) {
        return new DossierUser(null, null, null, location);
    }
}

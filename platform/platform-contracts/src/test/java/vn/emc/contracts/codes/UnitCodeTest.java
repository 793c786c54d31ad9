package vn.emc.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
    @ParameterizedTest
    @CsvSource({"000.00.14.H56,H56", "H56.14,H56", "H56.14.02,H56", "H56,H56", "G12,G12", " 000.00.02.h10 ,H10"})
    void findsTheMinistryOrProvinceInBothSpellings(String code, String root) {
        assertThat(UnitCode.parse(code).root()).isEqualTo(new UnitCode(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H5", "56.H14", "000.00.14", "H56.14.", "H56-14", "000.00.14.H56.1", "𝐇56"})
    void refusesWhatIsNoCode(String text) {
        assertThat(UnitCode.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> UnitCode.parse(text)).isInstanceOf(IllegalCodeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "000.00.14.H56,H56,true",
        "H56.14.02,H56.14,true",
        "000.05.14.H56,000.00.14.H56,true",
        "H56,H56,true",
        "H56.140,H56.14,false",
        "H56.14,H42,false",
        "H56,H56.14,false",
        "000.00.14.H56,000.05.14.H56,false",
        "000.00.14.H56,000.00.04.H56,false",
    })
    void liesUnderItselfItsParentsAndItsRoot(String unit, String other, boolean expected) {
        assertThat(UnitCode.parse(unit).liesUnder(UnitCode.parse(other))).isEqualTo(expected);
    }

    @Test
    void doesNotRepeatTheTextInTheErrorBecauseItMayBeAnything() {
        assertThatThrownBy(() -> UnitCode.parse("038203004321")).hasMessageNotContaining("038203004321");
    }
}

package vn.emc.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
    @ParameterizedTest
    @CsvSource({
        "1.001001.000.00.00.H34, 000.00.00.H34",
        "1.001001.H34, H34",
        "1.001001.h34, H34",
        "1.001001.H34.12, H34.12",
        "'  1.001001.H34 ', H34"
    })
    void findsTheNationalPartAndTheUnit(String text, String unit) {
        var code = ProcedureCode.of(text);

        assertThat(code.national()).isEqualTo("1.001001");
        assertThat(code.unit()).isEqualTo(new UnitCode(unit));
        assertThat(code.value()).isEqualTo(text.strip());
    }

    @Test
    void knowsTheNationalPartAlone() {
        assertThat(ProcedureCode.of("2.000082")).isEqualTo(new ProcedureCode("2.000082", "2.000082", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000001",
                "1.00398",
                "1.0010011",
                "1.001001.",
                "1.001001.H3",
                "1.001001.000.00.H34",
                "1.001001 H34",
                "1.001001. H34",
                "1.001001.ı34",
                "١.001001",
                "QT-07/STTTT",
                "x",
                ""
            })
    void takesAnythingElseAsAnOrganisationsOwnCode(String text) {
        assertThat(ProcedureCode.of(text)).isEqualTo(new ProcedureCode(text, null, null));
    }
}

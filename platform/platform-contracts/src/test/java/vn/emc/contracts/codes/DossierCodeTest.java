package vn.emc.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierCodeTest {
    @Test
    void readsUnitDateAndRunningNumberOfTheLettersExample() {
        var code = DossierCode.parse("000.00.11.H56-191203-1508");

        assertThat(code).contains(new DossierCode(UnitCode.parse("000.00.11.H56"), LocalDate.of(2019, 12, 3), 1508));
    }

    @Test
    void readsTheNewerSpellingOfUnitsToo() {
        assertThat(DossierCode.parse("H29.13.54-240229-00017")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BCA-2024-1",
                "000.00.11.H56-191303-1508",
                "000.00.11.H56-230229-1508",
                "000.00.11.H56-191203-150",
                "000.00.11.H56-191203-99999999999999999999",
            })
    void leavesOtherFormsAlone(String text) {
        assertThat(DossierCode.parse(text)).isEmpty();
    }
}

package vn.emc.reporting.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.emc.test.DossierEvents;

class SaidValuesTest {

    @Test
    void oneEventSaysOneValueOfEachField() {
        var said = SaidValues.of(
                DossierEvents.result().level(4).payment(null).byPost(2).event());

        assertThat(said.onlyValue(Field.LEVEL)).isEqualTo("4");
        assertThat(said.onlyValue(Field.FORMS_RECEPTION)).isEqualTo("1");
        assertThat(said.onlyValue(Field.FORMS_PAYMENTS)).isEmpty();
        assertThat(said.onlyValue(Field.IS_DVCBC)).isEqualTo("2");
        assertThat(said.onlyValue(Field.IS_FROM_DVCQG)).isEqualTo("0");
    }

    @Test
    void aFieldWithSeveralValuesHasNoOnlyOne() {
        var said = SaidValues.of(DossierEvents.received().level(4).event())
                .and(SaidValues.of(DossierEvents.received().level(null).event()));

        assertThat(said.onlyValue(Field.LEVEL)).isNull();
        assertThat(said.onlyValue(Field.FORMS_RECEPTION)).isEqualTo("1");
    }

    @Test
    void beforeTheResultNothingIsSaidOfPayment() {
        var said = SaidValues.of(DossierEvents.received().payment(2).event());

        assertThat(said.onlyValue(Field.FORMS_PAYMENTS)).isNull();
        assertThat(said.onlyValue(Field.IS_DVCBC)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatNoEventSaysIsNotConstant(Field field) {
        assertThat(SaidValues.NOTHING.onlyValue(field)).isNull();
    }
}

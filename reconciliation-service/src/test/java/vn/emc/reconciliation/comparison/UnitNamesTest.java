package vn.emc.reconciliation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Sở Tài nguyên và Môi trường, SỞ TN&MT",
        "Sở Tài nguyên và Môi trường, sở  tài nguyên & môi trường",
        "Sở TNMT, Sở TN & MT",
        "UBND tỉnh Hoà Bình, Uỷ ban nhân dân tỉnh Hòa Bình",
        "UBND TP. Thủ Đức, Ủy ban nhân dân thành phố Thủ Đức",
        "Sở Lao động - Thương binh và Xã hội, Sở LĐ-TB&XH",
        "Sở Nông nghiệp và PTNT., Sở Nông nghiệp - PTNT",
        "000.00.14.h56, 000.00.14.H56",
        "H56. 14, H56.14"
    })
    void anotherSpellingIsTheSameUnit(String one, String other) {
        assertThat(UnitNames.meaning(one)).isEqualTo(UnitNames.meaning(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Tân Thành, Xã Tân Thạnh",
        "Xã Tân Thành, Xã Tân Thanh",
        "H56.140.05, H56.14.005",
        "UBND xã An Phú, HĐND xã An Phú",
        "000.00.14.H56, H56.14"
    })
    void anotherNameIsAnotherUnit(String one, String other) {
        assertThat(UnitNames.meaning(one)).isNotEqualTo(UnitNames.meaning(other));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        var name = "Sở Giáo dục và Đào tạo";

        assertThat(UnitNames.meaning(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(UnitNames.meaning(name));
    }
}

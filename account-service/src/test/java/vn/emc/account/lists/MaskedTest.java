package vn.emc.account.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({
        "001099012345, •••••••••345",
        "0101234567, •••••••••7",
        "1.23457E+11, ••••••••••1",
        "nguyenvana@example.vn, ••••••••••••.vn",
        "abcd, •••d",
    })
    void whatCouldIdentifySomebodyIsHidden(String value, String shown) {
        assertThat(Masked.of(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"4", "abc", "31/02/2024", "2024-02-31", "1.1.1900"})
    void whatHelpsAndCannotIdentifyAnybodyIsShown(String value) {
        assertThat(Masked.of(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"001-099-012345", "0010/99/012345", "12-34-56789"})
    void identifiersInGroupsAreNoDates(String value) {
        assertThat(Masked.of(value)).contains("•").doesNotContain(value.substring(0, 4));
    }
}

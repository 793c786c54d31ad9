package vn.emc.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;

class ProvinceTilesTest {
    private final ProvinceTiles tiles = new ProvinceTiles();

    @Test
    void thirtyFourProvincesHaveAPlaceOfTheirOwn() {
        var provinces = tiles.codes().map(ProvinceTilesTest::province).toList();

        var placed = tiles.of(provinces, List.of());

        assertThat(provinces).hasSize(34);
        assertThat(placed.stream().map(tile -> tile.row() + "/" + tile.column()))
                .hasSize(34)
                .doesNotHaveDuplicates();
        assertThat(placed).first().extracting(ProvinceTile::code).isEqualTo("H35");
    }

    @Test
    void aProvinceWithoutAPlaceComesLastAndOneWithoutDossiersHasNoValue() {
        var values = List.of(new Row(
                Map.of("organisation", "H56"),
                Map.of("organisation", "Thanh Hóa"),
                Map.of("B2", new Value(1, 1L, 2L, new BigDecimal("50.00"), true, null, null))));

        var placed = tiles.of(
                Stream.of("H99", "H42", "H56").map(ProvinceTilesTest::province).toList(), values);

        assertThat(placed).extracting(ProvinceTile::code).containsExactly("H42", "H56", "H99");
        assertThat(placed).extracting(ProvinceTile::band).containsExactly(0, 3, 0);
        assertThat(placed.getLast().hasPlace()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.00, 1", "19.99, 1", "20.00, 2", "59.99, 3", "79.99, 4", "80.00, 5", "100.00, 5"})
    void aBandIsTwentyPerCentWide(BigDecimal ratio, int band) {
        var value = new Value(1, 1L, 2L, ratio, true, null, null);

        assertThat(new ProvinceTile("H56", "Thanh Hóa", value, 5, 3).band()).isEqualTo(band);
    }

    private static OrganisationState province(String code) {
        return new OrganisationState(
                UnitCode.parse(code), 1, "Tỉnh " + code, "province", null, null, null, null, List.of());
    }
}

package vn.emc.reporting.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;

/** Where each province lies in a grid of equal tiles that resembles the country. */
@Component
class ProvinceTiles {
    private static final String PLACES = "province-tiles.csv";

    private final Map<String, Place> places;

    ProvinceTiles() {
        this.places = read();
    }

    private record Place(int row, int column) {}

    /**
     * In the order of the eye: from north to south, from west to east; those without a place last, by name.
     *
     * @param provinces those there are
     * @param rows their values, by organisation
     */
    List<ProvinceTile> of(List<OrganisationState> provinces, List<Row> rows) {
        var values = rows.stream()
                .filter(row -> row.group().get(Grouping.ORGANISATION.parameter()) != null)
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.group().get(Grouping.ORGANISATION.parameter())), row -> row));
        return provinces.stream()
                .map(province -> tile(province, values))
                .sorted(Comparator.comparing((ProvinceTile tile) -> !tile.hasPlace())
                        .thenComparingInt(ProvinceTile::row)
                        .thenComparingInt(ProvinceTile::column)
                        .thenComparing(ProvinceTile::name))
                .toList();
    }

    private ProvinceTile tile(OrganisationState province, Map<String, Row> values) {
        var code = province.code().value();
        var row = values.get(code);
        var place = places.getOrDefault(code, new Place(0, 0));
        return new ProvinceTile(
                code,
                province.name(),
                row == null ? null : row.values().get(Indicator.B2.name()),
                place.row(),
                place.column());
    }

    private static Map<String, Place> read() {
        try {
            var text = new ClassPathResource(PLACES).getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            fields -> fields[0],
                            fields -> new Place(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The codes that have a place, for tests. */
    Stream<String> codes() {
        return places.keySet().stream();
    }
}

package vn.emc.reporting.saturation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.ReportTable;

/** The matrix as a file: a row for each service and place that offers it, so that it can be turned as one likes. */
@Component
@RequiredArgsConstructor
class SaturationFile {
    private static final List<String> HEADINGS =
            List.of("code", "name", "level", "place.code", "place", "received", "online");

    private final MessageSource messages;

    ReportTable of(Matrix matrix, Locale language) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : matrix.list().items()) {
            for (var column : matrix.columns()) {
                var cell = row.cells().get(column.code());
                if (cell != null) {
                    var line = row.line();
                    rows.add(List.of(
                            line.code(),
                            line.name(),
                            line.level(),
                            column.code(),
                            column.name(),
                            cell.received(),
                            cell.online()));
                }
            }
        }
        var headings = HEADINGS.stream()
                .map(each -> messages.getMessage("saturation.file." + each, null, language))
                .toList();
        return new ReportTable(headings, rows);
    }
}

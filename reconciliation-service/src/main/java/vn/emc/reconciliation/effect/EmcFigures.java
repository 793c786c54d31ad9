package vn.emc.reconciliation.effect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.csv.CsvReader;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.list.ListFile;
import vn.emc.reconciliation.workflow.Period;

/** Counts the indicators of each site from a list of EMC's. Lines that say the same are counted together, and added up in the end. */
public final class EmcFigures {
    private final Period period;
    private final Map<DossierLine, Long> alike = new HashMap<>();

    private EmcFigures(Period period) {
        this.period = period;
    }

    /** Of a file as {@link ListFile} says. */
    public static Map<Integer, Figures> of(Path list, Period period) throws IOException {
        var counting = new EmcFigures(period);
        try (var in = new BufferedInputStream(Files.newInputStream(list))) {
            var rows = new CsvReader(in);
            rows.row();
            for (var row = rows.row(); row != null; row = rows.row()) {
                counting.add(row);
            }
        }
        return counting.figures();
    }

    private void add(List<String> row) {
        alike.merge(line(row), 1L, Long::sum);
    }

    private Map<Integer, Figures> figures() {
        var sites = new HashMap<Integer, Figures>();
        alike.forEach((line, dossiers) ->
                sites.merge(line.siteId(), Figures.of(line, period).times(dossiers), Figures::plus));
        return sites;
    }

    /** Of days only what counts: millions of lines are then a few hundred kinds. */
    private DossierLine line(List<String> row) {
        var received = row.get(ListFile.place(ListColumn.RECEIVED_ON));
        var day = received.isEmpty() ? null : LocalDate.parse(received);
        var inPeriod = day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
        var finished = !row.get(ListFile.place(ListColumn.FINISHED_ON)).isEmpty();
        return new DossierLine(
                "",
                Integer.parseInt(row.get(ListFile.place(ListColumn.SITE_ID))),
                null,
                null,
                inPeriod ? period.from() : null,
                finished ? period.from() : null,
                number(row, ListColumn.STATUS),
                number(row, ListColumn.LEVEL),
                number(row, ListColumn.RECEPTION),
                number(row, ListColumn.RESULT),
                number(row, ListColumn.PAYMENT),
                number(row, ListColumn.POST));
    }

    private static @Nullable Integer number(List<String> row, ListColumn column) {
        var cell = row.get(ListFile.place(column));
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}

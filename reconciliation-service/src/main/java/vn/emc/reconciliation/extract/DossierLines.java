package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.emc.reconciliation.csv.CsvWriter;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;

/** The file of dossiers: the columns of any list, and whether a dossier lies in the period or only near it. */
final class DossierLines {
    /** 1 for a dossier that was received or finished in the period. */
    static final String IN_PERIOD = "TrongKy";

    private DossierLines() {}

    static List<String> header() {
        var names = new ArrayList<String>();
        for (var column : ListColumn.values()) {
            names.add(column.getHeader());
        }
        names.add(IN_PERIOD);
        return names;
    }

    static void write(DossierLine line, boolean inPeriod, CsvWriter csv) throws IOException {
        csv.cell(line.codeProfile())
                .plain(line.siteId())
                .cell(line.procedure())
                .cell(line.unit())
                .plain(line.receivedOn())
                .plain(line.finishedOn())
                .plain(line.status())
                .plain(line.level())
                .plain(line.reception())
                .plain(line.result())
                .plain(line.payment())
                .plain(line.post())
                .plain(inPeriod ? 1 : 0)
                .endRow();
    }
}

package vn.emc.reconciliation.list;

import java.io.IOException;
import java.io.OutputStream;
import vn.emc.reconciliation.csv.CsvWriter;

/** Writes a list as {@link ListFile} describes it. The stream is left open. */
public final class ListWriter implements AutoCloseable {
    private final CsvWriter csv;
    private final boolean rows;

    /** @param rows whether lines say which row of the unit's own file they were */
    public ListWriter(OutputStream out, boolean rows) throws IOException {
        this.csv = new CsvWriter(out);
        this.rows = rows;
        ListFile.HEADERS.forEach(csv::cell);
        if (rows) {
            csv.cell(ListFile.ROW);
        }
        csv.endRow();
    }

    /**
     * Writes a dossier.
     *
     * @param inPeriod whether it lies in the period, or only near it
     * @param row of the unit's own file
     */
    public void write(DossierLine line, boolean inPeriod, long row) throws IOException {
        cells(csv, line, inPeriod);
        if (rows) {
            csv.number(row);
        }
        csv.endRow();
    }

    @Override
    public void close() throws IOException {
        csv.end();
    }

    /** The cells under {@link ListFile#HEADERS}. */
    public static void cells(CsvWriter csv, DossierLine line, boolean inPeriod) {
        csv.cell(line.codeProfile())
                .number(line.siteId())
                .cell(line.procedure())
                .cell(line.unit())
                .day(line.receivedOn())
                .day(line.finishedOn())
                .number(line.status())
                .number(line.level())
                .number(line.reception())
                .number(line.result())
                .number(line.payment())
                .number(line.post())
                .number(inPeriod ? 1 : 0);
    }
}

package vn.emc.ingest.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.postgres.RowReader;

/** The ledger as whoever asks for it gets it. */
record LedgerCopy(LedgerHeader header, List<Row> rows) {

    /** Some of an event's columns. */
    record Row(int siteId, Instant receivedAt, String codeProfile) {}

    static LedgerCopy read(InputStream stream) throws IOException {
        var header = ContractJson.mapper().readValue(line(stream), LedgerHeader.class);
        var rows = new ArrayList<Row>();
        var reader = new RowReader(stream, header.columns().size());
        while (reader.next()) {
            rows.add(row(reader));
        }
        return new LedgerCopy(header, rows);
    }

    private static byte[] line(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = stream.read(); next != '\n'; next = stream.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }

    private static Row row(RowReader row) throws IOException {
        var site = row.integer();
        var receivedAt = row.timestamp();
        row.uuid();
        row.timestamp();
        for (var numbers = 0; numbers < 7; numbers++) {
            row.smallint();
        }
        row.bool();
        row.text();
        var codeProfile = String.valueOf(row.text());
        for (var texts = 0; texts < 6; texts++) {
            row.text();
        }
        row.texts();
        return new Row(site, receivedAt, codeProfile);
    }
}

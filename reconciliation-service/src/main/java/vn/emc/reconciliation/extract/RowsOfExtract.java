package vn.emc.reconciliation.extract;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.dossier.LedgerRow;
import vn.emc.postgres.RowReader;

/** Reads the rows that were put aside, and checks them against what was announced. */
final class RowsOfExtract {
    /** Takes events; those of one dossier come one after the other. */
    interface Taker {
        void take(DossierEvent event) throws IOException;
    }

    private RowsOfExtract() {}

    /** @throws DamagedRowsException where they are not what was sent */
    static void read(Path file, Extract extract, Taker taker) throws IOException {
        var digest = sha256();
        var events = 0L;
        try (var in = new Limited(Files.newInputStream(file), extract.arrived().bytes());
                var digested = new DigestInputStream(in, digest)) {
            var rows = new RowReader(digested, LedgerHeader.COLUMNS.size());
            while (rows.next()) {
                taker.take(LedgerRow.read(rows));
                events++;
            }
        } catch (EOFException | StreamCorruptedException | NoSuchFileException damaged) {
            throw new DamagedRowsException(damaged);
        }
        if (!HexFormat.of()
                .formatHex(digest.digest())
                .equals(extract.announced().sha256())) {
            throw new DamagedRowsException("the rows have another SHA-256");
        }
        if (!Long.valueOf(events).equals(extract.announced().events())) {
            throw new DamagedRowsException(
                    events + " rows instead of " + extract.announced().events());
        }
    }

    /** What lies behind the rows that count was never finished. */
    private static final class Limited extends BufferedInputStream {
        private long left;

        Limited(InputStream source, long length) {
            super(source, 256 * 1024);
            left = length;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            var read = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}

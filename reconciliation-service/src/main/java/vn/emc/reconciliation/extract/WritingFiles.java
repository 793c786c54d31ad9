package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.comparison.TwoThreads;
import vn.emc.reconciliation.list.ListFile;
import vn.emc.reconciliation.list.ListWriter;

/**
 * Makes an extract's files of its rows. Two threads read the rows, one for the dossiers and one for the events: to read is the
 * smaller part of it. One dossier is held at a time.
 */
@Component
@RequiredArgsConstructor
class WritingFiles {
    private final FileStore store;

    /**
     * Writes the files and puts them where they stay. The dossiers lie there as plain CSV too, for the comparison.
     *
     * @throws DamagedRowsException where the rows are not what was sent
     */
    Manifest write(Extract extract, Path rows) throws IOException, InterruptedException {
        try (var dossierArchive = store.begin();
                var dossierCsv = store.begin();
                var eventArchive = store.begin();
                var dossierFile =
                        new ZippedCsv(csvName(ExtractFileKind.DOSSIERS), ListFile.HEADERS, dossierArchive, dossierCsv);
                var eventFile = new ZippedCsv(
                        csvName(ExtractFileKind.EVENTS),
                        EventLines.HEADER,
                        eventArchive,
                        OutputStream.nullOutputStream())) {
            var dossiers = new Dossiers(extract, dossierFile);
            var events = new Events(eventFile);
            TwoThreads.run(
                    () -> {
                        RowsOfExtract.read(rows, extract, events);
                        return events.end();
                    },
                    () -> {
                        RowsOfExtract.read(rows, extract, dossiers);
                        return dossiers.end();
                    },
                    (written, folded) -> folded);
            dossierCsv.keep();
            return new Manifest(
                    Objects.requireNonNull(extract.announced().cutOff()),
                    extract.sites(),
                    extract.period(),
                    List.of(
                            file(
                                    ExtractFileKind.DOSSIERS,
                                    extract,
                                    dossiers.count,
                                    dossiers.file,
                                    dossierArchive.keep()),
                            file(ExtractFileKind.EVENTS, extract, events.count, events.file, eventArchive.keep())));
        }
    }

    private static ExtractFile file(
            ExtractFileKind kind, Extract extract, long rows, ZippedCsv zipped, StoredFile stored) {
        return new ExtractFile(
                kind,
                "emc-doi-soat-%d-%d-%s.zip".formatted(extract.reconciliationId(), extract.number(), kind.getFileName()),
                rows,
                stored.size(),
                stored.sha256(),
                zipped.csvSize(),
                zipped.csvSha256());
    }

    private static String csvName(ExtractFileKind kind) {
        return kind.getFileName() + ".csv";
    }

    @RequiredArgsConstructor
    private static final class Events implements RowsOfExtract.Taker {
        private final ZippedCsv file;
        private long count;

        @Override
        public void take(DossierEvent event) throws IOException {
            EventLines.write(event, file.getCsv());
            count++;
        }

        long end() throws IOException {
            file.end();
            return count;
        }
    }

    /** Events on their way into dossiers. */
    @RequiredArgsConstructor
    private static final class Dossiers implements RowsOfExtract.Taker {
        private final Extract extract;
        private final ZippedCsv file;
        private @Nullable FoldedDossier current;
        private long found;
        /** Without those that were agreed to count nowhere. */
        private long count;

        @Override
        public void take(DossierEvent event) throws IOException {
            if (current != null && current.isOf(event)) {
                current.add(event);
            } else {
                write();
                current = FoldedDossier.startingWith(event);
            }
        }

        long end() throws IOException {
            write();
            file.end();
            if (!Long.valueOf(found).equals(extract.announced().dossiers())) {
                throw new DamagedRowsException(
                        found + " dossiers instead of " + extract.announced().dossiers());
            }
            return count;
        }

        private void write() throws IOException {
            if (current == null) {
                return;
            }
            found++;
            if (!current.isExcluded()) {
                ListWriter.cells(file.getCsv(), current.line(), current.liesIn(extract.period()));
                file.getCsv().endRow();
                count++;
            }
        }
    }
}

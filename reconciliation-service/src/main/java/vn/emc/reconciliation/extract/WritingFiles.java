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
import vn.emc.reconciliation.list.ListFile;
import vn.emc.reconciliation.list.ListWriter;

/** Folds the rows of an extract into its files. Holds one dossier at a time. */
@Component
@RequiredArgsConstructor
class WritingFiles {
    private final FileStore store;

    /**
     * Writes the files and puts them where they stay. The dossiers lie there as plain CSV too, for the comparison.
     *
     * @throws DamagedRowsException where the rows are not what was sent
     */
    Manifest write(Extract extract, Path rows) throws IOException {
        try (var dossierArchive = store.begin();
                var dossierCsv = store.begin();
                var eventArchive = store.begin()) {
            var dossiers =
                    new ZippedCsv(csvName(ExtractFileKind.DOSSIERS), ListFile.HEADERS, dossierArchive, dossierCsv);
            var events = new ZippedCsv(
                    csvName(ExtractFileKind.EVENTS), EventLines.HEADER, eventArchive, OutputStream.nullOutputStream());
            var folding = new Folding(extract, dossiers, events);
            RowsOfExtract.read(rows, extract, folding);
            folding.end();
            dossierCsv.keep();
            return new Manifest(
                    Objects.requireNonNull(extract.announced().cutOff()),
                    extract.sites(),
                    extract.period(),
                    List.of(
                            file(ExtractFileKind.DOSSIERS, extract, folding.dossiers, dossiers, dossierArchive.keep()),
                            file(ExtractFileKind.EVENTS, extract, folding.events, events, eventArchive.keep())));
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

    /** Events on their way into both files. */
    @RequiredArgsConstructor
    private static final class Folding implements RowsOfExtract.Taker {
        private final Extract extract;
        private final ZippedCsv dossierFile;
        private final ZippedCsv eventFile;
        private @Nullable FoldedDossier current;
        private long dossiers;
        private long events;

        @Override
        public void take(DossierEvent event) throws IOException {
            EventLines.write(event, eventFile.getCsv());
            events++;
            if (current != null && current.isOf(event)) {
                current.add(event);
            } else {
                writeDossier();
                current = FoldedDossier.startingWith(event);
            }
        }

        void end() throws IOException {
            writeDossier();
            dossierFile.end();
            eventFile.end();
            if (!Long.valueOf(dossiers).equals(extract.announced().dossiers())) {
                throw new DamagedRowsException(
                        dossiers + " dossiers instead of " + extract.announced().dossiers());
            }
        }

        private void writeDossier() throws IOException {
            if (current != null) {
                ListWriter.cells(dossierFile.getCsv(), current.line(), current.liesIn(extract.period()));
                dossierFile.getCsv().endRow();
                dossiers++;
            }
        }
    }
}

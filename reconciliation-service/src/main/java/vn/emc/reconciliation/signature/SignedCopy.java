package vn.emc.reconciliation.signature;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a document is another one with nothing but signatures added behind it. */
final class SignedCopy {
    private SignedCopy() {}

    static boolean of(String base, String file) throws IOException {
        return Files.mismatch(Path.of(base), Path.of(file)) == Files.size(Path.of(base)) && showsTheSame(base, file);
    }

    /** What is added behind a document can also change what it shows, before the first signature is put on it. */
    private static boolean showsTheSame(String base, String file) throws IOException {
        try (var before = new PdfBoxDocumentReader(new FileDocument(base));
                var after = new PdfBoxDocumentReader(new FileDocument(file))) {
            var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
            return changes.getUndefinedChanges().isEmpty()
                    && changes.getAnnotCreationChanges().isEmpty();
        }
    }
}

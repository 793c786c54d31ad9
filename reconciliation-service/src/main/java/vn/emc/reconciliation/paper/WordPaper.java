package vn.emc.reconciliation.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Writes papers as .docx. The same paper gives the same bytes. */
@Component
public class WordPaper {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    public byte[] write(Paper paper) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            new WordLayout(document).lay(paper);
            var properties = document.getProperties().getCoreProperties();
            var written = Optional.of(Date.from(paper.written()));
            properties.setTitle(paper.title());
            properties.setCreator("EMC");
            properties.setCreated(written);
            properties.setModified(written);
            document.write(file);
            return timeless(file.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The library notes in the archive when it was made. */
    private static byte[] timeless(byte[] archive) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(file)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var kept = new ZipEntry(part.getName());
                kept.setTimeLocal(NO_TIME);
                to.putNextEntry(kept);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return file.toByteArray();
    }
}

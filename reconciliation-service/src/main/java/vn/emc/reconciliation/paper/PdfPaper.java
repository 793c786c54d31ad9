package vn.emc.reconciliation.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes papers as .pdf with their fonts in them: Tinos, which takes the room of Times New Roman. The same paper gives the same
 * bytes. Nothing is fetched: whatever the template names but text is ignored.
 */
@Component
@RequiredArgsConstructor
public class PdfPaper {
    private static final String FAMILY = "Tinos";
    private static final String PRODUCER = "EMC";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    /** A layout takes tens of megabytes, so that there is one at a time. */
    private final ReentrantLock layingOut = new ReentrantLock();

    public byte[] write(Paper paper) {
        var html = templates.process("paper/paper", new Context(Locale.of("vi"), Map.of("paper", paper)));
        layingOut.lock();
        try {
            return layOut(html, paper);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            layingOut.unlock();
        }
    }

    private static byte[] layOut(String html, Paper paper) throws IOException {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, address) -> null)
                .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true)
                .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .withProducer(PRODUCER)
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                timeless(document, paper);
                // Whoever signs adds to the form; without one, the first signature would change more than it may.
                document.getDocumentCatalog().setAcroForm(new PDAcroForm(document));
                document.save(file);
            }
        }
        return file.toByteArray();
    }

    /** Without the time of the day it happens to be made. */
    private static void timeless(PDDocument document, Paper paper) {
        Calendar written = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        written.setTimeInMillis(paper.written().toEpochMilli());
        var information = document.getDocumentInformation();
        information.setCreationDate(written);
        information.setModificationDate(written);
        document.setDocumentId((long) paper.hashCode());
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("fonts/Tinos-" + weight + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

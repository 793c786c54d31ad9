package vn.emc.reporting.indicator;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a template out as a PDF, with its fonts in it. Nothing is fetched: whatever the template names but text is ignored. */
@Component
@RequiredArgsConstructor
class PdfFile {
    static final String TYPE = "application/pdf";

    private static final String FAMILY = "Be Vietnam Pro";
    private static final String PRODUCER = "EMC";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private final ITemplateEngine templates;

    /** A layout takes tens of megabytes, so that there is one at a time. */
    private final ReentrantLock layingOut = new ReentrantLock();

    byte[] write(String template, Map<String, Object> model, Locale language) throws IOException {
        var html = templates.process(template, new Context(language, model));
        layingOut.lock();
        try {
            return layOut(html);
        } finally {
            layingOut.unlock();
        }
    }

    private static byte[] layOut(String html) throws IOException {
        var file = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, address) -> null)
                .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("SemiBold"), FAMILY, SEMI_BOLD, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withHtmlContent(html, null)
                .toStream(file)
                .run();
        return file.toByteArray();
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("fonts/BeVietnamPro-" + weight + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

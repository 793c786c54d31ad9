package vn.emc.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file as an answer. It is made whole before its first byte is sent, so that none is ever half an answer. */
@RequiredArgsConstructor
public final class Download {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private final String name;
    private final String type;
    private final HttpServletResponse response;

    /** Writes the file. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public void send(Body body) throws IOException {
        try (var file = new TemporaryFile()) {
            try (var out = Files.newOutputStream(file.path())) {
                body.write(out);
            }
            response.setContentType(type);
            response.setContentLengthLong(Files.size(file.path()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            Files.copy(file.path(), response.getOutputStream());
        }
    }
}

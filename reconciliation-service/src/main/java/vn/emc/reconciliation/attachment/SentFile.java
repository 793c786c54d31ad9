package vn.emc.reconciliation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.reconciliation.problem.ReconciliationProblem;

/** A file as it was sent. */
public interface SentFile {
    /** What the browser calls it. */
    @Nullable
    String name();

    InputStream open();

    /**
     * A file of a form.
     *
     * @throws ReconciliationProblem.NoFile where there is none, or nothing in it
     */
    static SentFile of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new ReconciliationProblem.NoFile();
        }
        return new SentFile() {
            @Override
            public @Nullable String name() {
                return file.getOriginalFilename();
            }

            @Override
            public InputStream open() {
                try {
                    return file.getInputStream();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        };
    }
}

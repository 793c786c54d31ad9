package vn.emc.reconciliation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.reconciliation.problem.ReconciliationProblem;

/** A file as it was sent. */
public interface SentFile {
    /** 20 MiB; stands in the messages too. */
    long ATTACHMENT = 20 * 1024 * 1024;

    /** 1 GiB; stands in the messages too. */
    long LIST = 1L << 30;

    /** What the browser calls it. */
    @Nullable
    String name();

    InputStream open();

    /** A file that belongs to a request: a letter, an annex. */
    static SentFile of(@Nullable MultipartFile file) {
        return of(file, ATTACHMENT);
    }

    /**
     * A file of a form.
     *
     * @param largest bytes it may have
     * @throws ReconciliationProblem.TooLarge where it has more
     * @throws ReconciliationProblem.NoFile where there is none, or nothing in it
     */
    static SentFile of(@Nullable MultipartFile file, long largest) {
        if (file == null || file.isEmpty()) {
            throw new ReconciliationProblem.NoFile();
        }
        if (file.getSize() > largest) {
            throw new ReconciliationProblem.TooLarge();
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

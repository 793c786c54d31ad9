package vn.emc.reconciliation.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the PAdES signatures of PDF files against the authorities we trust, and asks nobody outside: whether a certificate
 * was revoked is only known where the document itself says so. A few bytes of PDF can unfold to gigabytes, so files are read
 * by a process of their own, one at a time; one that is too much for it counts as unreadable.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class PdfSignatures implements AutoCloseable {
    private final Anchors anchors;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable WorkerProcess worker;

    public SignatureCheck check(Path file) {
        return check(file, null);
    }

    /**
     * Checks a file that has to be a certain document.
     *
     * @param base that document, to which nothing but signatures may have been added; null where any will do
     */
    public SignatureCheck check(Path file, @Nullable Path base) {
        var trusted = anchors.certificates().stream().map(Certificates::encoded).toList();
        var request = new CheckRequest(
                file.toAbsolutePath().toString(),
                base == null ? null : base.toAbsolutePath().toString(),
                trusted,
                clock.instant());
        turn.lock();
        try {
            return ask(request).orElseGet(() -> {
                close();
                log.warn("The file {} was too much for the process that reads signatures", file.getFileName());
                return SignatureCheck.without(SignatureCheck.Outcome.UNREADABLE, request.now());
            });
        } finally {
            turn.unlock();
        }
    }

    /** A worker that was waiting may just have ended; then another one is asked. */
    private Optional<SignatureCheck> ask(CheckRequest request) {
        var waiting = worker;
        if (waiting != null && waiting.isAlive()) {
            var answer = waiting.ask(request);
            if (answer.isPresent() || !waiting.hasLeftInPeace()) {
                return answer;
            }
        }
        close();
        return started().ask(request);
    }

    private WorkerProcess started() {
        try {
            var fresh = WorkerProcess.start();
            worker = fresh;
            return fresh;
        } catch (IOException impossible) {
            throw new NoWorkerException(impossible);
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}

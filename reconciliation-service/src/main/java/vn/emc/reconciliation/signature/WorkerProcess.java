package vn.emc.reconciliation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.emc.contracts.ContractJson;

/** A {@link SignatureWorker} that was started, with a bound on its memory and on its time. */
final class WorkerProcess implements AutoCloseable {
    /** Enough for the largest attachment and more than twice over; a file that needs more is made to. */
    private static final String MEMORY = "-Xmx192m";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static WorkerProcess start() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=signature-worker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                SignatureWorker.class.getName());
        return new WorkerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended because nobody asked for a while, and not of what it was asked. */
    boolean hasLeftInPeace() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer; empty where the worker died of the question or did not come to an end with it. */
    Optional<SignatureCheck> ask(CheckRequest request) {
        try {
            requests.write(ContractJson.mapper().writeValueAsString(request));
            requests.write('\n');
            requests.flush();
            return answer().map(line -> ContractJson.mapper().readValue(line, SignatureCheck.class));
        } catch (IOException died) {
            return Optional.empty();
        }
    }

    private Optional<String> answer() throws IOException {
        var line = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try {
                line.complete(answers.readLine());
            } catch (IOException died) {
                line.completeExceptionally(died);
            }
        });
        try {
            return Optional.ofNullable(line.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException never) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

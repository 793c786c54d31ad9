package vn.emc.reporting.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;

/** Reads the whole ledger from ingest-service; where the stream breaks off it is taken up again. */
@RequiredArgsConstructor
final class LedgerStream {
    private static final int ATTEMPTS = 5;
    /** How nearly all lines begin. */
    private static final String EVENT = "{\"event\":";

    private static final Duration FIRST_ANSWER = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI ledger;
    private final String authorization;

    private @Nullable Map<Integer, Long> offsets;
    private @Nullable String position;
    private boolean ended;

    /**
     * Hands on all events.
     *
     * @param expected told how many events there are, about
     * @return where the topic goes on after them, by partition
     */
    Map<Integer, Long> read(Consumer<DossierEvent> events, Consumer<Long> expected) {
        IOException last = null;
        for (var attempt = 0; attempt < ATTEMPTS && !ended; attempt++) {
            try (var lines = open()) {
                lines.forEach(line -> take(line, events, expected));
            } catch (IOException broken) {
                last = broken;
            } catch (UncheckedIOException broken) {
                last = broken.getCause();
            }
        }
        if (!ended || offsets == null) {
            throw new RebuildFailedException(
                    "The ledger's stream broke off " + ATTEMPTS + " times"
                            + (last == null ? "" : ": " + last.getMessage()),
                    last);
        }
        return offsets;
    }

    private Stream<String> open() throws IOException {
        var address = position == null
                ? ledger
                : URI.create(ledger + "?afterPosition=" + URLEncoder.encode(position, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Accept", "application/x-ndjson, application/problem+json")
                .timeout(FIRST_ANSWER)
                .build();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new RebuildFailedException("ingest-service answered " + answer.statusCode()
                    + (answer.statusCode() == 401 ? ": the sign-in has expired, start the rebuild again" : ""));
        }
        return answer.body();
    }

    private HttpResponse<Stream<String>> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofLines());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RebuildFailedException("The service was stopped", stopped);
        }
    }

    private void take(String text, Consumer<DossierEvent> events, Consumer<Long> expected) {
        if (text.startsWith(EVENT)) {
            events.accept(event(text));
            return;
        }
        var line = ContractJson.mapper().readValue(text, LedgerLine.class);
        if (line.event() != null) {
            events.accept(line.event());
        } else if (line.position() != null) {
            position = line.position();
        } else if (line.end() != null) {
            ended = true;
        } else if (line.header() != null && offsets == null) {
            // Only the first answer's: events that arrived late could otherwise be missed.
            offsets = line.header().offsets();
            expected.accept(line.header().approximateEvents());
        }
    }

    /** What stands between the line's braces, by the reader that is made for events. */
    private static DossierEvent event(String line) {
        return DossierEventJson.read(
                line.substring(EVENT.length(), line.length() - 1).getBytes(StandardCharsets.UTF_8));
    }
}

package vn.emc.reporting.rebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.ledger.LedgerHeader;
import vn.emc.dossier.LedgerRow;
import vn.emc.postgres.RowReader;

/** Reads the whole ledger from ingest-service, dossier by dossier. */
@RequiredArgsConstructor
final class LedgerStream {
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(2);
    private static final int LONGEST_HEADER = 64 * 1024;

    private final HttpClient http;
    private final URI ledger;
    private final String authorization;

    /**
     * Hands on all events.
     *
     * @param begun told what is coming before the first event
     */
    LedgerHeader read(Consumer<LedgerHeader> begun, Consumer<DossierEvent> events) {
        try (var stream = open()) {
            var header = header(stream);
            begun.accept(header);
            var rows = new RowReader(stream, header.columns().size());
            while (rows.next()) {
                events.accept(LedgerRow.read(rows));
            }
            return header;
        } catch (IOException broken) {
            throw new RebuildFailedException(
                    "The ledger's stream broke off (" + broken.getMessage() + "); start the rebuild again", broken);
        }
    }

    private InputStream open() throws IOException {
        var request = HttpRequest.newBuilder(ledger)
                .header("Authorization", authorization)
                .header("Accept", LedgerHeader.MEDIA_TYPE + ", application/problem+json")
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

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RebuildFailedException("The service was stopped", stopped);
        }
    }

    private static LedgerHeader header(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0 || line.size() == LONGEST_HEADER) {
                throw new StreamCorruptedException("it does not begin with a header");
            }
            line.write(next);
        }
        var header = ContractJson.mapper().readValue(line.toByteArray(), LedgerHeader.class);
        if (!LedgerHeader.COLUMNS.equals(header.columns())) {
            throw new RebuildFailedException("ingest-service is of another version: its ledger has other columns");
        }
        return header;
    }
}

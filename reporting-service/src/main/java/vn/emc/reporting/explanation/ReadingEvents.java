package vn.emc.reporting.explanation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;

/** Asks ingest-service for what was told of a dossier. */
@Slf4j
@Component
@EnableConfigurationProperties(LedgerSettings.class)
class ReadingEvents {
    private static final TypeReference<List<LedgerEvent>> EVENTS = new TypeReference<>() {};

    private final LedgerSettings settings;
    private final HttpClient http;

    ReadingEvents(LedgerSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /**
     * In the order in which they happened; nothing where ingest-service does not answer.
     *
     * @param authorization of the user who asks: ingest-service decides itself what they may see
     */
    Optional<List<LedgerEvent>> of(int siteId, String codeProfile, String authorization) {
        var address = URI.create(settings.events() + "?site=" + siteId + "&codeProfile="
                + URLEncoder.encode(codeProfile, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(settings.patience())
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Optional.of(ContractJson.mapper().readValue(answer.body(), EVENTS));
            }
            log.warn("ingest-service answered {} when asked for a dossier's events", answer.statusCode());
        } catch (IOException | JacksonException failed) {
            log.warn("A dossier's events could not be read: {}", failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}

package vn.emc.reporting.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;

/** Asks ingest-service for what a site told last. */
@Slf4j
@Component
public class ReadingLatestEvents {
    private static final TypeReference<List<LatestEvent>> EVENTS = new TypeReference<>() {};

    private final LiveSettings settings;
    private final EventSentence sentence;
    private final HttpClient http;

    ReadingLatestEvents(LiveSettings settings, EventSentence sentence) {
        this.settings = settings;
        this.sentence = sentence;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /**
     * The newest first; nothing where ingest-service does not answer.
     *
     * @param authorization of the user who asks: ingest-service decides itself what they may see
     */
    public Optional<List<LiveEvent>> of(int siteId, String authorization, Locale language) {
        var request = HttpRequest.newBuilder(URI.create(settings.events() + "?site=" + siteId))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(settings.patience())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Optional.of(ContractJson.mapper().readValue(answer.body(), EVENTS).stream()
                        .map(event -> sentence.of(event, language))
                        .toList());
            }
            log.debug("ingest-service answered {} when asked for a site's latest events", answer.statusCode());
        } catch (IOException | JacksonException failed) {
            log.debug("A site's latest events could not be read: {}", failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}

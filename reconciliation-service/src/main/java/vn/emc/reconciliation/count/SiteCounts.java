package vn.emc.reconciliation.count;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.ContractJson;

/** Asks reporting-service how many dossiers sites have received, all at once. */
@Slf4j
@Component
@EnableConfigurationProperties(CountSettings.class)
public class SiteCounts {
    private static final int OK = 200;

    private final CountSettings settings;
    private final HttpClient http;

    SiteCounts(CountSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /**
     * In the order of the sites.
     *
     * @param authorization of the user who asks: reporting-service decides itself what they may see
     */
    public List<SiteCount> of(List<Integer> sites, LocalDate from, LocalDate to, String authorization) {
        var asked = sites.stream()
                .map(site -> http.sendAsync(request(site, from, to, authorization), BodyHandlers.ofByteArray())
                        .thenApply(SiteCounts::dossiers)
                        .exceptionally(failed -> unknown(site, failed))
                        .completeOnTimeout(null, settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                        .thenApply(dossiers -> new SiteCount(site, dossiers)))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(int site, LocalDate from, LocalDate to, String authorization) {
        var question = "?ids=B1&site=%d&from=%s&to=%s".formatted(site, from, to);
        return HttpRequest.newBuilder(URI.create(settings.indicators() + question))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(settings.patience())
                .build();
    }

    /** What stands below the line of B1: all dossiers received. */
    private static @Nullable Long dossiers(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            return null;
        }
        try {
            var rows = ContractJson.mapper().readTree(answer.body()).path("rows");
            var count = rows.path(0).at("/values/B1/denominator");
            return count.isNumber() ? Long.valueOf(count.longValue()) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable Long unknown(int site, Throwable failed) {
        log.debug("The dossiers of site {} could not be counted: {}", site, failed.toString());
        return null;
    }
}

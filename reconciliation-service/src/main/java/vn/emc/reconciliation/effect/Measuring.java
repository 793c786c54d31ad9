package vn.emc.reconciliation.effect;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.count.CountSettings;
import vn.emc.reconciliation.workflow.Period;

/** Asks reporting-service for the indicators of sites, all at once. */
@Slf4j
@Component
public class Measuring {
    private static final int OK = 200;
    private static final String INDICATORS =
            Arrays.stream(Indicator.values()).map(Indicator::name).collect(Collectors.joining(","));

    private final CountSettings settings;
    private final HttpClient http;

    Measuring(CountSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /**
     * Of each site; empty if that of any is not known, because what is kept of a moment is whole.
     *
     * @param authorization of the user who asks: reporting-service decides itself what they may see
     */
    public Optional<Map<Integer, Figures>> of(List<Integer> sites, Period period, String authorization) {
        var asked = new HashMap<Integer, CompletableFuture<@Nullable Figures>>();
        for (var site : sites) {
            asked.put(
                    site,
                    http.sendAsync(request(site, period, authorization), BodyHandlers.ofByteArray())
                            .<@Nullable Figures>thenApply(Measuring::figures)
                            .completeOnTimeout(null, settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        }
        var known = new HashMap<Integer, Figures>();
        asked.forEach((site, answer) -> {
            var figures = answered(site, answer);
            if (figures != null) {
                known.put(site, figures);
            }
        });
        return known.size() == sites.size() ? Optional.of(known) : Optional.empty();
    }

    private static @Nullable Figures answered(int site, CompletableFuture<@Nullable Figures> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            log.warn("The indicators of site {} are not known: {}", site, failed.toString());
            return null;
        }
    }

    private HttpRequest request(int site, Period period, String authorization) {
        var question = "?ids=%s&site=%d&from=%s&to=%s&population=RECEIVED"
                .formatted(INDICATORS, site, period.from(), period.to());
        return HttpRequest.newBuilder(URI.create(settings.indicators() + question))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .timeout(settings.patience())
                .build();
    }

    private static @Nullable Figures figures(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            return null;
        }
        try {
            var values = ContractJson.mapper()
                    .readTree(answer.body())
                    .path("rows")
                    .path(0)
                    .path("values");
            var figures = new EnumMap<Indicator, Fraction>(Indicator.class);
            for (var indicator : Indicator.values()) {
                var value = values.path(indicator.name());
                var numerator = value.path("numerator");
                var denominator = value.path("denominator");
                if (!numerator.isNumber() || !denominator.isNumber()) {
                    return null;
                }
                figures.put(indicator, new Fraction(numerator.longValue(), denominator.longValue()));
            }
            return new Figures(figures);
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}

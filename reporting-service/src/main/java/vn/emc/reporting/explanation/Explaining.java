package vn.emc.reporting.explanation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Version;
import vn.emc.reporting.definition.Versions;

/** Says in plain sentences why indicators, as they are defined today, count a dossier or do not. */
@Component
@RequiredArgsConstructor
class Explaining {
    private static final String NOT_ONE = "≠ 1";

    private final Versions versions;
    private final MessageSource messages;
    private final Clock clock;

    /** @param events of the dossier, for the values they bore; without them the sentences are less exact */
    List<Explanation> of(Judged dossier, List<LedgerEvent> events, Locale language) {
        var today = BusinessDay.of(clock.instant());
        return Stream.of(Indicator.values())
                .map(indicator -> explain(versions.on(indicator, today), dossier, events, language))
                .toList();
    }

    private Explanation explain(Version version, Judged dossier, List<LedgerEvent> events, Locale language) {
        var considered = !dossier.state().isExcluded() && Counting.holds(version.denominator(), dossier);
        var counted = considered && Counting.holds(version.numerator(), dossier);
        return new Explanation(
                version.indicator().name(),
                text(language, "indicator." + version.indicator() + ".name"),
                considered,
                counted,
                sentence(version, considered, counted, dossier, events, language));
    }

    private String sentence(
            Version version,
            boolean considered,
            boolean counted,
            Judged dossier,
            List<LedgerEvent> events,
            Locale language) {
        var excluded = dossier.state().excluded();
        if (excluded != null && excluded.value()) {
            return exclusion(find(events, excluded.origin().eventId()), language);
        }
        if (counted) {
            return text(language, "dossier.counted");
        }
        var missing = Counting.missing(considered ? version.numerator() : version.denominator(), dossier);
        var reasons = missing.stream()
                .map(fact ->
                        text(language, key(fact, version, dossier), values(fact, version, dossier, events, language)))
                .collect(Collectors.joining("; "));
        return text(language, considered ? "dossier.not" : "dossier.not.considered", reasons);
    }

    /** Whose level is meant is said only where it is the catalogue's that matters. */
    private static String key(Fact fact, Version version, Judged dossier) {
        var key = "dossier.fact." + fact;
        return switch (fact) {
            case LEVEL_4, LEVEL_3, LEVEL_0 ->
                version.levelFrom() == LevelSource.EVENT ? key : key + "." + dossier.source(version.levelFrom());
            default -> key;
        };
    }

    private String exclusion(Optional<LedgerEvent> agreement, Locale language) {
        var number = agreement.map(LedgerEvent::reconciliationId).orElse(null);
        return number == null
                ? text(language, "dossier.excluded")
                : text(
                        language,
                        "dossier.excluded.by",
                        String.valueOf(number),
                        agreement.map(LedgerEvent::reason).orElse(""));
    }

    private Object[] values(Fact fact, Version version, Judged judged, List<LedgerEvent> events, Locale language) {
        var dossier = judged.state();
        var reception = find(events, dossier.reception().origin().eventId());
        var result = dossier.lastResult();
        var outcome = result == null
                ? Optional.<LedgerEvent>empty()
                : find(events, result.origin().eventId());
        return switch (fact) {
            case LEVEL_4, LEVEL_3, LEVEL_0 -> {
                var level = judged.level(version.levelFrom());
                yield new Object[] {level == null ? text(language, "dossier.level.unknown") : level};
            }
            case RECEIVED_ONLINE ->
                new Object[] {
                    value(reception, LedgerEvent::formsReception, NOT_ONE),
                    reception.map(LedgerEvent::status).orElse(1)
                };
            case RESULT_ONLINE -> new Object[] {value(outcome, LedgerEvent::formsReception, NOT_ONE)};
            case PAID -> new Object[] {value(outcome, LedgerEvent::formsPayments, "= 0")};
            case BY_POST -> new Object[] {value(outcome, LedgerEvent::isDvcbc, "= 0")};
            case FROM_NATIONAL, FINISHED, PAID_ONLINE_OR_FREE, PAID_ONLINE -> new Object[0];
        };
    }

    private static Optional<LedgerEvent> find(List<LedgerEvent> events, UUID id) {
        return events.stream().filter(event -> event.eventId().equals(id)).findFirst();
    }

    private static String value(
            Optional<LedgerEvent> event, Function<LedgerEvent, @Nullable Integer> field, String unknown) {
        return event.map(known -> "= " + field.apply(known)).orElse(unknown);
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

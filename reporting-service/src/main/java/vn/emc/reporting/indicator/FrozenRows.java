package vn.emc.reporting.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * An answer's rows as they were frozen.
 *
 * @param whole the one organisation asked for
 * @param services null where they are not asked for, or were not frozen: then they stay as counted
 */
record FrozenRows(
        Question question,
        @Nullable UnitCode whole,
        FrozenAnswer dossiers,
        @Nullable FrozenServices services) {
    private static final String ORGANISATION = Grouping.ORGANISATION.parameter();

    List<Definition> definitions(List<Definition> counted, Locale language) {
        var ofServices = services == null ? counted : ofLanguage(services.definitions(), language, counted);
        var ofDossiers = ofLanguage(dossiers.definitions(), language, counted);
        return Stream.concat(asked(ofServices, question.services()), asked(ofDossiers, question.ids()))
                .toList();
    }

    private static List<Definition> ofLanguage(
            Map<String, List<Definition>> definitions, Locale language, List<Definition> counted) {
        return Objects.requireNonNullElse(definitions.get(language.getLanguage()), counted);
    }

    private static Stream<Definition> asked(List<Definition> definitions, List<? extends Enum<?>> ids) {
        var names = ids.stream().map(Enum::name).toList();
        return definitions.stream().filter(each -> names.contains(each.id()));
    }

    /** The same row with what was frozen of its organisation, or of the one organisation, or of the country. */
    Row row(Row counted) {
        if (question.groups(Grouping.ORGANISATION)) {
            var code = (String) counted.group().get(ORGANISATION);
            return counted.with(values(
                            services == null ? counted.values() : services.ofOrganisation(code),
                            dossiers.ofOrganisation(code)))
                    .with(coverageOf(code));
        }
        return counted.with(
                        values(services == null ? counted.values() : services.values(whole), dossiers.values(whole)))
                .with(whole == null ? RowCoverage.of(dossiers.coverage()) : coverageOf(whole.value()));
    }

    /** Who had dossiers when the period was closed, or services, as far as they are asked for. */
    List<Row> organisations(List<Row> counted) {
        var known = counted.stream().collect(Collectors.toMap(Row::group, row -> row, (one, sameCode) -> one));
        var names = new LinkedHashMap<@Nullable String, String>();
        if (!question.ids().isEmpty()) {
            add(names, dossiers.organisations());
        }
        if (services != null) {
            add(names, services.organisations());
        } else {
            counted.stream()
                    .filter(this::offersServices)
                    .forEach(row -> names.putIfAbsent(
                            (String) row.group().get(ORGANISATION),
                            Objects.requireNonNull(row.label().get(ORGANISATION))));
        }
        var rows = new ArrayList<Row>();
        names.forEach((code, name) -> {
            Map<String, @Nullable Object> group = Collections.singletonMap(ORGANISATION, code);
            var same = Objects.requireNonNullElseGet(known.get(group), () -> nothing(group, name));
            rows.add(row(new Row(group, Map.of(ORGANISATION, name), same.values())));
        });
        return rows.stream().sorted(new RowOrder()).toList();
    }

    private void add(Map<@Nullable String, String> names, List<FrozenAnswer.Organisation> organisations) {
        organisations.stream()
                .filter(each -> each.isUnder(whole))
                .forEach(each -> names.putIfAbsent(each.code(), each.name()));
    }

    private boolean offersServices(Row row) {
        return question.services().stream()
                .map(indicator -> Objects.requireNonNull(row.values().get(indicator.name())))
                .anyMatch(value -> value.denominator() != null && value.denominator() > 0);
    }

    private Row nothing(Map<String, @Nullable Object> group, String name) {
        var values = new LinkedHashMap<String, Value>();
        question.services().forEach(indicator -> values.put(indicator.name(), Offered.nothing()));
        return new Row(group, Map.of(ORGANISATION, name), values);
    }

    private @Nullable RowCoverage coverageOf(@Nullable String code) {
        return dossiers.organisation(code)
                .map(FrozenAnswer.Organisation::coverage)
                .orElse(null);
    }

    private Map<String, Value> values(Map<String, Value> ofServices, Map<String, Value> ofDossiers) {
        var values = new LinkedHashMap<String, Value>();
        question.services().forEach(id -> values.put(id.name(), Objects.requireNonNull(ofServices.get(id.name()))));
        question.ids().forEach(id -> values.put(id.name(), Objects.requireNonNull(ofDossiers.get(id.name()))));
        return values;
    }
}

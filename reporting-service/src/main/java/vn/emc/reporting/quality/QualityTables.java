package vn.emc.reporting.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;

/** Lays measurements out as tables: sites by checks, or a line for each check. */
@Component
@RequiredArgsConstructor
class QualityTables {
    private static final List<String> SITE = List.of("organisation.code", "organisation", "site.code", "site");
    private static final List<String> SCORES = List.of("state", "score", "E1", "E2", "measuredAt");
    private static final List<String> PARTS =
            List.of("indicator", "check", "state", "weight", "value", "bad", "of", "seen", "limits", "advice");

    private final MessageSource messages;
    private final QualityTexts texts;
    private final Definitions definitions;
    private final ReportTables tables;

    ReportTable matrix(List<MeasuredSite> sites, Locale language) {
        var headings = Stream.concat(
                headings(Stream.concat(SITE.stream(), SCORES.stream()), language),
                Stream.of(Check.values()).map(check -> texts.name(check, language)));
        return new ReportTable(
                headings.toList(),
                sites.stream().map(site -> line(site, language)).toList());
    }

    private List<@Nullable Object> line(MeasuredSite site, Locale language) {
        var cells = site(site);
        var quality = site.quality();
        cells.add(texts.state(site.state(), language));
        cells.add(quality == null ? null : quality.score().value());
        cells.add(quality == null ? null : quality.score(OtherIndicator.E1).value());
        cells.add(quality == null ? null : quality.score(OtherIndicator.E2).value());
        cells.add(quality == null ? null : quality.measuredAt().toString());
        for (var check : Check.values()) {
            cells.add(texts.state(site.state(check), language));
        }
        return cells;
    }

    ReportTable parts(List<MeasuredSite> sites, Locale language) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var site : sites) {
            var quality = site.quality();
            if (quality != null) {
                quality.results().forEach(result -> rows.add(line(site, result, language)));
            }
        }
        return new ReportTable(
                headings(Stream.concat(SITE.stream(), PARTS.stream()), language).toList(), rows);
    }

    private List<@Nullable Object> line(MeasuredSite site, CheckResult result, Locale language) {
        var cells = site(site);
        cells.addAll(Arrays.asList(
                result.check().getIndicator().name(),
                texts.name(result.check(), language),
                texts.state(result.state(), language),
                result.weight(),
                result.value(),
                result.bad(),
                result.of(),
                texts.seen(result, language),
                texts.limits(result, language),
                texts.advice(result.check(), language)));
        return cells;
    }

    private static List<@Nullable Object> site(MeasuredSite measured) {
        var site = measured.site();
        return new ArrayList<>(Arrays.asList(
                site.organisation().value(), measured.organisationName(), String.valueOf(site.siteId()), site.name()));
    }

    private Stream<String> headings(Stream<String> keys, Locale language) {
        return keys.map(key -> messages.getMessage("quality.table." + key, null, language));
    }

    /** What the numbers mean. */
    ReportTable definitions(Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("score", texts.explained(language));
        return tables.definitions(
                List.of(definitions.of(OtherIndicator.E1, language), definitions.of(OtherIndicator.E2, language)),
                facts,
                language);
    }
}

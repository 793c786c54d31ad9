package vn.emc.reporting.definition;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.problem.ReportingProblem;

/** All indicators there are numbers for, in the order of their ids. */
@Service
@RequiredArgsConstructor
class ListingDefinitions {
    private final Versions versions;
    private final Definitions definitions;
    private final Clock clock;

    List<IndicatorView> all(Locale language) {
        return Stream.concat(
                        Stream.of(Indicator.values()).map(each -> ofDossiers(each, language)),
                        Stream.of(OtherIndicator.values()).map(each -> other(each, language)))
                .sorted(Comparator.comparing(IndicatorView::id))
                .toList();
    }

    IndicatorView one(String id, Locale language) {
        return all(language).stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ReportingProblem.UnknownIndicator(id));
    }

    private IndicatorView ofDossiers(Indicator indicator, Locale language) {
        var question = "?ids=" + indicator;
        return IndicatorView.of(
                versions.on(indicator, BusinessDay.of(clock.instant())).number(),
                List.of("/api/reports/v1/indicators" + question),
                "/reports" + question,
                null,
                versions.of(indicator).stream()
                        .map(each -> definitions.of(each, each.attribution(), language))
                        .toList());
    }

    private IndicatorView other(OtherIndicator indicator, Locale language) {
        return IndicatorView.of(
                OtherIndicator.VERSION,
                indicator.askAt(),
                indicator.getPage(),
                indicator.isCounted() ? null : definitions.missing(indicator, language),
                List.of(definitions.of(indicator, language)));
    }
}

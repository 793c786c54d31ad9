package vn.emc.reporting.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.emc.reporting.dashboard.Asked;
import vn.emc.reporting.dashboard.ComposingDashboards;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.detail.PartTable.Part;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Takes a subject's numbers apart. */
@Component
@RequiredArgsConstructor
class ReadingParts {
    private static final int MOST_ROWS = 50;

    private final AnsweringQuestions answering;
    private final Scopes scopes;
    private final SiteSigns signs;
    private final Organisations organisations;

    PartTable of(Question about, Grouping grouping, CurrentUser user, Locale language) {
        var question = Asked.by(about, ComposingDashboards.COMPARED, List.of(grouping));
        var rows = answering.answer(question, user, language).rows().stream()
                .sorted(Comparator.comparingLong(ReadingParts::dossiers).reversed())
                .toList();
        var known = signsOf(question, grouping, user);
        var parts = new ArrayList<Part>();
        rows.forEach(row -> parts.add(part(row, question, grouping, known)));
        if (grouping == Grouping.SITE) {
            parts.addAll(silent(rows, question, known));
        }
        return new PartTable(
                grouping, question, parts.stream().limit(MOST_ROWS).toList(), parts.size(), report(question, grouping));
    }

    private Map<Integer, SiteSign> signsOf(Question question, Grouping grouping, CurrentUser user) {
        var shown = grouping == Grouping.SITE && question.procedure() == null && user.has(Permission.SITE_READ);
        return shown ? signs.of(scopes.of(question, user).siteIds()) : Map.of();
    }

    private static Part part(Row row, Question question, Grouping grouping, Map<Integer, SiteSign> signs) {
        var code = row.group().get(grouping.parameter());
        return new Part(
                Objects.requireNonNull(row.label().get(grouping.parameter())),
                code,
                row,
                DetailAddress.of(grouping, code, question),
                code instanceof Integer site ? signs.get(site) : null);
    }

    /** Sites without dossiers in the period are what an organisation most needs to see. */
    private List<Part> silent(List<Row> rows, Question question, Map<Integer, SiteSign> signs) {
        var heard = rows.stream()
                .map(row -> row.group().get(Grouping.SITE.parameter()))
                .collect(Collectors.toSet());
        return signs.keySet().stream()
                .filter(site -> !heard.contains(site))
                .sorted()
                .flatMap(site -> organisations.site(site).filter(state -> !state.deleted()).stream())
                .map(site -> new Part(
                        site.name(),
                        site.siteId(),
                        null,
                        DetailAddress.of(Grouping.SITE, site.siteId(), question),
                        signs.get(site.siteId())))
                .toList();
    }

    /** Those that are hidden come last, in no order that would say more. */
    private static long dossiers(Row row) {
        var dossiers =
                Objects.requireNonNull(row.values().get(Indicator.B1.name())).denominator();
        return dossiers == null ? 0 : dossiers;
    }

    private static String report(Question question, Grouping grouping) {
        var address = UriComponentsBuilder.fromPath("/reports")
                .queryParam("from", question.from())
                .queryParam("to", question.to())
                .queryParam("view", question.view())
                .queryParam("groupBy", grouping.parameter());
        var level = question.level() == null ? null : question.level().getCode();
        var filters = new Object[][] {
            {"organisation", question.organisation()},
            {"site", question.site()},
            {"procedure", question.procedure()},
            {"level", level}
        };
        Arrays.stream(filters)
                .filter(filter -> filter[1] != null)
                .forEach(filter -> address.queryParam(String.valueOf(filter[0]), filter[1]));
        return address.encode().build().toUriString();
    }
}

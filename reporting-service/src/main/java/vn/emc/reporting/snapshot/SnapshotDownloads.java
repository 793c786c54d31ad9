package vn.emc.reporting.snapshot;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.snapshot.SnapshotView.Answer;
import vn.emc.web.page.VietnamTime;
import vn.emc.web.security.CurrentUser;

/** Sends a snapshot as a file: a row for the country and each organisation, of each population. */
@Component
@RequiredArgsConstructor
class SnapshotDownloads {
    private final ReadingSnapshots reading;
    private final ReportTables tables;
    private final Downloads downloads;
    private final MessageSource messages;
    private final VietnamTime vietnamTime;

    void csv(long id, CurrentUser user, Locale language, HttpServletResponse response) throws IOException {
        downloads.csv(table(taken(id, user, language), language), name(id), response);
    }

    void xlsx(long id, CurrentUser user, Locale language, HttpServletResponse response) throws IOException {
        var snapshot = taken(id, user, language);
        var meanings = tables.definitions(Objects.requireNonNull(snapshot.definitions()), facts(snapshot), language);
        downloads.xlsx(table(snapshot, language), meanings, name(id), language, response);
    }

    ResponseEntity<String> content(long id, CurrentUser user) {
        var content = reading.content(id, user);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + CanonicalJson.hash(content) + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(id) + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private SnapshotView taken(long id, CurrentUser user, Locale language) {
        var snapshot = reading.show(id, user, language);
        if (snapshot.answers() == null) {
            throw new ReportingProblem.UnknownSnapshot(id);
        }
        return snapshot;
    }

    private ReportTable table(SnapshotView snapshot, Locale language) {
        var ids = Objects.requireNonNull(snapshot.definitions()).stream()
                .map(Definition::id)
                .toList();
        var organisation = text("group.organisation", language);
        var headings = new ArrayList<>(List.of(
                text("workbook.population", language), text("table.code", language, organisation), organisation));
        for (var id : ids) {
            headings.add(text("table.numerator", language, id));
            headings.add(text("table.denominator", language, id));
            headings.add(text("table.ratio", language, id));
            headings.add(text("table.version", language, id));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var answer : Objects.requireNonNull(snapshot.answers())) {
            rows(answer, ids, rows, language);
        }
        return new ReportTable(headings, rows);
    }

    private void rows(Answer answer, List<String> ids, List<List<@Nullable Object>> rows, Locale language) {
        var population = text("population." + answer.population(), language);
        if (answer.coverage() != null) {
            rows.add(row(population, null, text("snapshots.total", language), answer.total(), ids, language));
        }
        answer.organisations()
                .forEach(each -> rows.add(row(population, each.code(), each.name(), each.values(), ids, language)));
    }

    private List<@Nullable Object> row(
            String population,
            @Nullable String code,
            String name,
            Map<String, Value> values,
            List<String> ids,
            Locale language) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(population);
        cells.add(code);
        cells.add(name);
        for (var id : ids) {
            var value = Objects.requireNonNull(values.get(id));
            cells.add(value.numerator());
            cells.add(value.denominator());
            cells.add(value.ratio() == null && !value.hidden() ? text("table.none", language) : value.ratio());
            cells.add(value.version());
        }
        return cells;
    }

    private Map<String, String> facts(SnapshotView snapshot) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("period", snapshot.period().from() + " – " + snapshot.period().to());
        facts.put("snapshot", String.valueOf(snapshot.id()));
        facts.put("reason", snapshot.reason());
        facts.put("closedBy", snapshot.requestedBy());
        facts.put("closedAt", vietnamTime.of(Objects.requireNonNull(snapshot.closedAt())));
        facts.put("dataUntil", String.valueOf(snapshot.dataUntil()));
        facts.put("sha256", Objects.requireNonNull(snapshot.sha256()));
        for (var answer : Objects.requireNonNull(snapshot.answers())) {
            var coverage = answer.coverage();
            if (coverage != null) {
                facts.put("coverage." + answer.population(), coverage.connected() + " / " + coverage.total());
            }
        }
        return facts;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static String name(long id) {
        return "emc-snapshot-" + id;
    }
}

package vn.emc.reporting.snapshot;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.page.VietnamTime;
import vn.emc.web.security.CurrentUser;

/** Sends a snapshot as a file: a row for the country and each organisation, of each population. */
@Component
@RequiredArgsConstructor
class SnapshotDownloads {
    private static final int COLUMNS_OF_EACH = 4;

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
        var meanings = tables.definitions(definitions(snapshot), facts(snapshot), language);
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
        var ids = definitions(snapshot).stream().map(Definition::id).toList();
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
        for (var line : SnapshotLine.of(snapshot, text("snapshots.total", language))) {
            rows.add(row(line, ids, language));
        }
        return new ReportTable(headings, rows);
    }

    private static List<Definition> definitions(SnapshotView snapshot) {
        var services = snapshot.services();
        return Stream.concat(
                        Objects.requireNonNull(snapshot.definitions()).stream(),
                        services == null ? Stream.of() : services.definitions().stream())
                .toList();
    }

    private List<@Nullable Object> row(SnapshotLine line, List<String> ids, Locale language) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(text("population." + line.population(), language));
        cells.add(line.code());
        cells.add(line.name());
        for (var id : ids) {
            var value = line.values().get(id);
            if (value == null) {
                cells.addAll(Collections.nCopies(COLUMNS_OF_EACH, null));
            } else {
                cells.add(value.numerator());
                cells.add(value.denominator());
                cells.add(value.ratio() == null && !value.hidden() ? text("table.none", language) : value.ratio());
                cells.add(value.version());
            }
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
        var services = snapshot.services();
        if (services != null) {
            var coverage = services.coverage();
            facts.put("coverage.services", coverage.connected() + " / " + coverage.total());
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

package vn.emc.reporting.lateness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;

/** Lays out as a table how sites send. */
@Component
@RequiredArgsConstructor
class SendingTables {
    private static final List<String> FIGURES = List.of("dossiers", "repeats", "events", "late", "share", "medianDays");

    private final MessageSource messages;
    private final ReportTables tables;

    ReportTable of(ReadingSending.Sending sending, Locale language) {
        var site = text("group.site", language);
        var headings = Stream.concat(
                Stream.of(text("table.code", language, site), site),
                FIGURES.stream().map(figure -> text("lateness.figure." + figure, language)));
        return new ReportTable(
                headings.toList(),
                sending.sites().stream().map(SendingTables::cells).toList());
    }

    private static List<@Nullable Object> cells(SiteSending site) {
        var repeats = site.repeats();
        var late = site.lateness();
        return Arrays.asList(
                String.valueOf(site.siteId()),
                site.siteName(),
                repeats == null ? 0L : repeats.dossiers(),
                site.repeated(),
                late == null ? 0L : late.events(),
                late == null ? 0L : late.late(),
                site.lateShare(),
                late == null ? null : late.medianDays());
    }

    /** What the numbers mean. */
    ReportTable definitions(ReadingSending.Sending sending, Question question, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("period", question.from() + " – " + question.to());
        facts.put("late", text("lateness.late.explained", language, sending.toleratedDays()));
        facts.put("repeats", text("lateness.repeats.explained", language));
        return tables.definitions(List.of(), facts, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}

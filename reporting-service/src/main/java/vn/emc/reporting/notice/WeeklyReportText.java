package vn.emc.reporting.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.notice.WeeklyContent.Line;
import vn.emc.reporting.notice.WeeklyContent.Site;
import vn.emc.reporting.notice.WeeklyContent.Todo;
import vn.emc.reporting.quality.Check;
import vn.emc.reporting.quality.CheckResult;
import vn.emc.reporting.quality.CheckState;
import vn.emc.reporting.quality.ListingQuality;
import vn.emc.reporting.quality.MeasuredSite;
import vn.emc.reporting.quality.QualityTexts;

/** A weekly report as mail: in Vietnamese, as text and as HTML that say the same. */
@Component
@RequiredArgsConstructor
class WeeklyReportText {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NEW_LINE = "\r\n";

    private final ListingQuality listing;
    private final QualityTexts texts;
    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final NoticeSettings settings;

    Mail mail(WeeklyReport report) {
        var content = content(report);
        return new Mail(
                report.id(),
                report.recipient().address(),
                content.title(),
                text(content),
                html(content),
                report.createdAt());
    }

    private WeeklyContent content(WeeklyReport report) {
        var organisation = report.recipient().organisation();
        var sites = listing.under(organisation);
        var title = text("weekly.subject", organisation, day(report.week()));
        return new WeeklyContent(
                title,
                text(
                        "weekly.summary",
                        sites.size(),
                        count(sites, CheckState.PASSED),
                        count(sites, CheckState.WARNING),
                        count(sites, CheckState.FAILED),
                        count(sites, CheckState.UNKNOWN)),
                sites.stream().limit(settings.mostItems()).map(this::site).toList(),
                sites.size() > settings.mostItems() ? text("weekly.more", sites.size() - settings.mostItems()) : null,
                todos(sites),
                texts.explained(VIETNAMESE),
                settings.publicUrl() + "/reports/connections?organisation=" + organisation,
                text("notice.footer", settings.publicUrl()));
    }

    private static long count(List<MeasuredSite> sites, CheckState state) {
        return sites.stream().filter(site -> site.state() == state).count();
    }

    private Site site(MeasuredSite measured) {
        var site = measured.site();
        var quality = measured.quality();
        return new Site(
                text("weekly.site", plain(site.name()), String.valueOf(site.siteId())),
                texts.state(measured.state(), VIETNAMESE),
                text(
                        "weekly.scores",
                        texts.score(quality, null, VIETNAMESE),
                        texts.score(quality, OtherIndicator.E1, VIETNAMESE),
                        texts.score(quality, OtherIndicator.E2, VIETNAMESE)),
                settings.publicUrl() + "/reports/quality?site=" + site.siteId(),
                bad(measured).map(this::line).toList());
    }

    private Line line(CheckResult result) {
        return new Line(
                texts.state(result.state(), VIETNAMESE),
                texts.name(result.check(), VIETNAMESE),
                plain(texts.seen(result, VIETNAMESE)));
    }

    private static Stream<CheckResult> bad(MeasuredSite measured) {
        var quality = measured.quality();
        return quality == null
                ? Stream.of()
                : quality.results().stream()
                        .filter(result -> result.state() == CheckState.FAILED || result.state() == CheckState.WARNING);
    }

    /** What to do is said once, however many sites are to do it. */
    private List<Todo> todos(List<MeasuredSite> sites) {
        var counts = new EnumMap<Check, Integer>(Check.class);
        sites.stream().flatMap(WeeklyReportText::bad).forEach(result -> counts.merge(result.check(), 1, Integer::sum));
        return counts.entrySet().stream().map(this::todo).toList();
    }

    private Todo todo(Map.Entry<Check, Integer> counted) {
        var name = texts.name(counted.getKey(), VIETNAMESE);
        return new Todo(text("weekly.todo", name, counted.getValue()), texts.advice(counted.getKey(), VIETNAMESE));
    }

    private String text(WeeklyContent content) {
        var lines = new ArrayList<String>(List.of(content.title(), "", content.summary(), ""));
        for (var site : content.sites()) {
            lines.add("- " + site.name() + ": " + site.state() + ". " + site.scores());
            site.lines().forEach(line -> lines.add("    [" + line.state() + "] " + line.name() + ": " + line.seen()));
        }
        if (content.more() != null) {
            lines.add(content.more());
        }
        if (!content.todos().isEmpty()) {
            lines.addAll(List.of("", text("weekly.todos"), ""));
            content.todos().forEach(todo -> lines.addAll(List.of("- " + todo.name(), "  " + todo.advice())));
        }
        lines.addAll(
                List.of("", content.explained(), "", text("weekly.link", content.link()), "", content.footer(), ""));
        return String.join(NEW_LINE, lines);
    }

    private String html(WeeklyContent content) {
        return templates.process("mail/weekly-report", new Context(VIETNAMESE, Map.of("content", content)));
    }

    /** Names come from people; a line of mail ends where we say so. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}

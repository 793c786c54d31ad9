package vn.emc.reporting.dashboard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.alarm.Alarm;
import vn.emc.reporting.alarm.AlarmTexts;
import vn.emc.reporting.alarm.Alarms;
import vn.emc.reporting.alarm.Rule;
import vn.emc.reporting.organisations.Organisations;

/** The alarms that were opened lately, or are open. Whose sites those are is for the caller to have checked. */
@Component
@RequiredArgsConstructor
public class NewAlarms {
    private static final String OPENED = """
            select id from alarm where opened_at >= ? and (? or site_id = any(?)) order by opened_at desc, id desc limit ?""";
    private static final String OPEN = """
            select id from alarm where closed_at is null and site_id = any(?) order by opened_at desc, id desc limit ?""";
    private static final String COUNTS =
            "select rule, count(*) from alarm where opened_at >= ? and (? or site_id = any(?)) group by rule order by 2 desc, 1";

    private final JdbcTemplate database;
    private final Alarms alarms;
    private final AlarmTexts texts;
    private final Organisations organisations;
    private final Clock clock;

    /** How many alarms of a rule. */
    public record RuleCount(Rule rule, String title, long count) {}

    /**
     * How many were opened since then, the most frequent rule first.
     *
     * @param sites null for all
     */
    public List<RuleCount> counts(Instant since, Integer @Nullable [] sites, Locale language) {
        return database.query(
                COUNTS,
                (row, number) -> {
                    var rule = Rule.valueOf(row.getString(1));
                    return new RuleCount(rule, texts.title(rule, language), row.getLong(2));
                },
                Timestamp.from(since),
                sites == null,
                sites == null ? new Integer[0] : sites);
    }

    /**
     * Those opened since then, the newest first.
     *
     * @param sites null for all
     */
    public List<NewAlarm> openedSince(Instant since, Integer @Nullable [] sites, int atMost, Locale language) {
        return inWords(
                database.queryForList(
                        OPENED,
                        Long.class,
                        Timestamp.from(since),
                        sites == null,
                        sites == null ? new Integer[0] : sites,
                        atMost),
                language);
    }

    /** Those open at some of the sites, the newest first. */
    public List<NewAlarm> openAt(Integer[] sites, int atMost, Locale language) {
        return inWords(database.queryForList(OPEN, Long.class, sites, atMost), language);
    }

    private List<NewAlarm> inWords(List<Long> ids, Locale language) {
        var names = organisations.siteNames();
        return alarms.find(ids).stream()
                .sorted(Comparator.comparing(Alarm::openedAt)
                        .thenComparingLong(Alarm::id)
                        .reversed())
                .map(alarm -> inWords(alarm, names, language))
                .toList();
    }

    private NewAlarm inWords(Alarm alarm, Map<Integer, String> names, Locale language) {
        return new NewAlarm(
                alarm.siteId(),
                names.getOrDefault(alarm.siteId(), String.valueOf(alarm.siteId())),
                alarm.rule(),
                alarm.state(BusinessDay.of(clock.instant())),
                texts.title(alarm.rule(), language),
                texts.summary(alarm.finding(), language),
                alarm.openedAt());
    }
}

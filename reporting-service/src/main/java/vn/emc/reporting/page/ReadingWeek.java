package vn.emc.reporting.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.alarm.Rule;
import vn.emc.reporting.dashboard.Asked;
import vn.emc.reporting.dashboard.NewAlarm;
import vn.emc.reporting.dashboard.NewAlarms;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Compares the last seven days with the seven before, and says which alarms are new. */
@Component
@RequiredArgsConstructor
class ReadingWeek {
    private static final int DAYS = 7;
    private static final int MOST_ALARMS = 200;
    private static final int MOST_SILENT = 10;

    private final AnsweringQuestions answering;
    private final NewAlarms alarms;
    private final Organisations organisations;
    private final Clock clock;

    /** @param about whose period does not matter */
    Week of(Question about, CurrentUser user, Locale language) {
        var to = BusinessDay.of(clock.instant()).minusDays(1);
        var from = to.minusDays(DAYS - 1L);
        var grouping = user.isConfined() ? Grouping.SITE : Grouping.ORGANISATION;
        var changes = WeekChange.of(
                rows(about, from, to, grouping, user, language),
                rows(about, from.minusDays(DAYS), to.minusDays(DAYS), grouping, user, language),
                grouping);
        var mayRead = user.has(Permission.ALARM_READ);
        return new Week(
                from,
                to,
                user.isConfined(),
                WeekChange.gains(changes),
                WeekChange.losses(changes),
                mayRead ? silent(from, user, language) : List.of(),
                mayRead
                        ? alarms.counts(from.atStartOfDay(BusinessDay.ZONE).toInstant(), sites(user), language)
                        : List.of());
    }

    private List<Row> rows(
            Question about, LocalDate from, LocalDate to, Grouping grouping, CurrentUser user, Locale language) {
        var question = Asked.between(about, List.of(Indicator.B1), from, to, List.of(grouping));
        return answering.answer(question, user, language).rows();
    }

    private List<NewAlarm> silent(LocalDate from, CurrentUser user, Locale language) {
        var since = from.atStartOfDay(BusinessDay.ZONE).toInstant();
        return alarms.openedSince(since, sites(user), MOST_ALARMS, language).stream()
                .filter(alarm -> alarm.rule() == Rule.SILENCE)
                .limit(MOST_SILENT)
                .toList();
    }

    private Integer @Nullable [] sites(CurrentUser user) {
        return user.isConfined() ? organisations.siteIds(site -> user.mayAccess(site.organisation())) : null;
    }
}

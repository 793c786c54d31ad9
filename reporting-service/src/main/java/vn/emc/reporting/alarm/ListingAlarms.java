package vn.emc.reporting.alarm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** The alarms of the sites a user may see, in words. To others they do not exist. */
@Service
@RequiredArgsConstructor
class ListingAlarms {
    private final AlarmTable alarms;
    private final AlarmTexts texts;
    private final Organisations organisations;
    private final Clock clock;

    @Transactional(readOnly = true)
    PageView<AlarmView> list(
            @Nullable Integer site,
            @Nullable Rule rule,
            @Nullable AlarmState state,
            PageQuery page,
            CurrentUser user,
            Locale language) {
        var filter = new AlarmFilter(visible(site, user), rule, state);
        return alarms.list(filter, today(), page).map(alarm -> view(alarm, language));
    }

    Alarm require(long id, CurrentUser user) {
        return alarms.find(id)
                .filter(alarm -> isVisible(alarm.siteId(), user))
                .orElseThrow(() -> new ReportingProblem.UnknownAlarm(id));
    }

    AlarmView view(Alarm alarm, Locale language) {
        var site = organisations.site(alarm.siteId());
        return AlarmView.of(alarm, site.map(SiteState::name).orElse(null), today(), texts, language);
    }

    private @Nullable List<Integer> visible(@Nullable Integer site, CurrentUser user) {
        if (site != null) {
            if (!isVisible(site, user)) {
                throw new ReportingProblem.UnknownSite(site);
            }
            return List.of(site);
        }
        return user.isConfined() ? List.of(organisations.siteIds(each -> user.mayAccess(each.organisation()))) : null;
    }

    private boolean isVisible(int siteId, CurrentUser user) {
        return organisations
                .site(siteId)
                .filter(site -> user.mayAccess(site.organisation()))
                .isPresent();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}

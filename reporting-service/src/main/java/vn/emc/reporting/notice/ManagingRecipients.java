package vn.emc.reporting.notice;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Who is told for which organisation; users confined to one see and change what lies under it, the rest does not exist. */
@Service
@RequiredArgsConstructor
class ManagingRecipients {
    private final RecipientTable recipients;
    private final NoticeTable notices;
    private final WeeklyReportTable reports;
    private final Addresses addresses;
    private final Organisations organisations;
    private final NoticeSettings settings;
    private final Clock clock;

    @Transactional(readOnly = true)
    List<RecipientView> list(@Nullable UnitCode organisation, CurrentUser user) {
        if (organisation != null) {
            require(organisation, user);
        }
        var visible = recipients.all().stream()
                .filter(recipient -> user.mayAccess(recipient.organisation()))
                .filter(recipient ->
                        organisation == null || recipient.organisation().liesUnder(organisation))
                .toList();
        var ids = visible.stream().map(Recipient::id).toList();
        var latestNotices = notices.latest(ids);
        var latestReports = reports.latest(ids);
        return visible.stream()
                .map(recipient -> RecipientView.of(
                        recipient, latestNotices.get(recipient.id()), latestReports.get(recipient.id()), null))
                .toList();
    }

    /** Adds somebody; what is answered has the secret of a webhook, which is never shown again. */
    @Transactional
    RecipientView add(UnitCode organisation, Channel channel, String address, boolean weekly, CurrentUser user) {
        require(organisation, user);
        requireMail(channel, weekly);
        var wanted = addresses.require(channel, address);
        var ofOrganisation = recipients.all().stream()
                .filter(recipient -> recipient.organisation().equals(organisation))
                .count();
        if (ofOrganisation >= settings.mostRecipients()) {
            throw new ReportingProblem.TooManyRecipients(settings.mostRecipients());
        }
        var secret = channel == Channel.WEBHOOK ? WebhookSecret.random().text() : null;
        var id = recipients
                .add(organisation, channel, wanted, secret, weekly, clock.instant(), user.username())
                .orElseThrow(() -> new ReportingProblem.RecipientKnown(wanted));
        return RecipientView.of(recipients.find(id).orElseThrow(), null, null, secret);
    }

    /** Takes somebody off; what waits for them is no longer sent. */
    @Transactional
    void remove(long id, CurrentUser user) {
        find(id, user);
        recipients.remove(id, clock.instant(), user.username());
    }

    /** Has somebody sent the weekly report from now on, or no more; what waits for them is then not sent either. */
    @Transactional
    void wantWeekly(long id, boolean wanted, CurrentUser user) {
        requireMail(find(id, user).channel(), wanted);
        recipients.wantWeekly(id, wanted, clock.instant());
    }

    private Recipient find(long id, CurrentUser user) {
        return recipients
                .find(id)
                .filter(recipient -> user.mayAccess(recipient.organisation()))
                .orElseThrow(() -> new ReportingProblem.UnknownRecipient(id));
    }

    private static void requireMail(Channel channel, boolean weekly) {
        if (weekly && channel != Channel.EMAIL) {
            throw new ReportingProblem.WrongAddress("WEEKLY_REPORT_BY_MAIL");
        }
    }

    private void require(UnitCode organisation, CurrentUser user) {
        var known = organisations.organisation(organisation).isPresent() || organisations.hasSiteUnder(organisation);
        if (!known || !user.mayAccess(organisation)) {
            throw new ReportingProblem.UnknownOrganisation(organisation.value());
        }
    }
}

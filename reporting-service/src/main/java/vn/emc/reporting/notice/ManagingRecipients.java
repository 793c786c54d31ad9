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
        var latest = notices.latest(visible.stream().map(Recipient::id).toList());
        return visible.stream()
                .map(recipient -> RecipientView.of(recipient, latest.get(recipient.id()), null))
                .toList();
    }

    /** Adds somebody; what is answered has the secret of a webhook, which is never shown again. */
    @Transactional
    RecipientView add(UnitCode organisation, Channel channel, String address, CurrentUser user) {
        require(organisation, user);
        var wanted = addresses.require(channel, address);
        var ofOrganisation = recipients.all().stream()
                .filter(recipient -> recipient.organisation().equals(organisation))
                .count();
        if (ofOrganisation >= settings.mostRecipients()) {
            throw new ReportingProblem.TooManyRecipients(settings.mostRecipients());
        }
        var secret = channel == Channel.WEBHOOK ? WebhookSecret.random().text() : null;
        var id = recipients
                .add(organisation, channel, wanted, secret, clock.instant(), user.username())
                .orElseThrow(() -> new ReportingProblem.RecipientKnown(wanted));
        return RecipientView.of(recipients.find(id).orElseThrow(), null, secret);
    }

    /** Takes somebody off; what waits for them is no longer sent. */
    @Transactional
    void remove(long id, CurrentUser user) {
        var visible = recipients.find(id).filter(recipient -> user.mayAccess(recipient.organisation()));
        if (visible.isEmpty()) {
            throw new ReportingProblem.UnknownRecipient(id);
        }
        recipients.remove(id, clock.instant(), user.username());
    }

    private void require(UnitCode organisation, CurrentUser user) {
        var known = organisations.organisation(organisation).isPresent() || organisations.hasSiteUnder(organisation);
        if (!known || !user.mayAccess(organisation)) {
            throw new ReportingProblem.UnknownOrganisation(organisation.value());
        }
    }
}

package vn.emc.reconciliation.request;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.attachment.Attachments;
import vn.emc.reconciliation.workflow.Allowed;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.ReconciliationFilter;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Today;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Reconciliations with all that is to be said of them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Requests {
    private final Reconciliations reconciliations;
    private final Attachments attachments;
    private final Allowed allowed;
    private final Today today;

    public PageView<ReconciliationSummary> list(CurrentUser user, ReconciliationFilter filter, PageQuery page) {
        var day = today.date();
        return reconciliations.list(user, filter, page).map(one -> ReconciliationSummary.of(one, day));
    }

    public ReconciliationView view(CurrentUser user, Reconciliation one) {
        return ReconciliationView.of(
                one,
                today.date(),
                allowed.awaited(one),
                allowed.to(user, one),
                attachments.letter(one).orElse(null));
    }
}

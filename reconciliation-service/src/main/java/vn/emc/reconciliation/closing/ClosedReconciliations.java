package vn.emc.reconciliation.closing;

import java.io.IOException;
import java.io.OutputStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.emc.reconciliation.minutes.Settlements;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Hands out closing dossiers and notes who gets them. */
@Service
@RequiredArgsConstructor
public class ClosedReconciliations {
    private final Reconciliations reconciliations;
    private final Settlements settlements;
    private final ClosingDossier dossiers;
    private final DossierDownloads downloads;

    /** A dossier that is about to be written. */
    interface Dossier {
        void write(OutputStream out) throws IOException;
    }

    /** @throws ReconciliationProblem.NotClosed where it is still under way, or has ended in another way */
    Dossier dossier(CurrentUser user, long id) {
        var one = reconciliations.one(user, id);
        var settlement = settlements
                .of(id)
                .filter(settled -> one.state().hasEndedWell())
                .orElseThrow(() -> new ReconciliationProblem.NotClosed(id));
        downloads.add(user, id);
        return out -> dossiers.write(user, one, settlement, out);
    }

    /** Newest first. */
    public PageView<DossierDownload> downloads(CurrentUser user, long id, PageQuery page) {
        return downloads.page(reconciliations.one(user, id).id(), page);
    }
}

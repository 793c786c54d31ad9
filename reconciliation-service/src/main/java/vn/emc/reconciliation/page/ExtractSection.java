package vn.emc.reconciliation.page;

import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.extract.Download;
import vn.emc.reconciliation.extract.Downloading;
import vn.emc.reconciliation.extract.Extract;
import vn.emc.reconciliation.extract.ExtractView;
import vn.emc.reconciliation.extract.Extracts;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What the page shows of step 3. */
@Component
@RequiredArgsConstructor
class ExtractSection {
    private static final PageQuery LAST_DOWNLOADS = new PageQuery(0, 50, null);

    private final Extracts extracts;
    private final Downloading downloading;

    /**
     * An extract and who downloaded it last.
     *
     * @param downloads newest first
     */
    record Row(ExtractView extract, PageView<Download> downloads) {}

    Map<String, @Nullable Object> of(CurrentUser user, Reconciliation one) {
        var rows = extracts.list(user, one.id()).stream()
                .map(extract -> new Row(extract, downloading.list(user, one.id(), extract.number(), LAST_DOWNLOADS)))
                .toList();
        var model = new HashMap<String, @Nullable Object>();
        model.put("extracts", rows);
        model.put("showExtracts", one.period() != null || !rows.isEmpty());
        model.put(
                "extracting",
                rows.stream().anyMatch(row -> row.extract().state().isUnderWay()));
        model.put("mayExtract", !user.isConfined());
        model.put("newestExtract", extracts.newest(one).map(Extract::number).orElse(null));
        return model;
    }
}

package vn.emc.reconciliation.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Who downloaded the closing dossier. Only ever added to. */
@Component
@RequiredArgsConstructor
class DossierDownloads {
    private final JdbcClient database;
    private final Clock clock;

    void add(CurrentUser user, long reconciliationId) {
        database.sql("""
                        insert into dossier_download (reconciliation_id, at, by, by_name, side)
                        values (:id, :now, :by, :name, :side)""")
                .param("id", reconciliationId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.username())
                .param("name", user.displayName())
                .param("side", Side.of(user).map(Side::name).orElse(null))
                .update();
    }

    /** Newest first. */
    PageView<DossierDownload> page(long reconciliationId, PageQuery page) {
        var total = database.sql("select count(*) from dossier_download where reconciliation_id = ?")
                .param(reconciliationId)
                .query(Long.class)
                .single();
        var items = database.sql("""
                        select * from dossier_download where reconciliation_id = :id order by id desc
                        limit :size offset :offset""")
                .param("id", reconciliationId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DossierDownloads::read)
                .list();
        return PageView.of(items, page, total);
    }

    private static DossierDownload read(ResultSet row, int number) throws SQLException {
        var side = row.getString("side");
        return new DossierDownload(
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("by_name"),
                side == null ? null : Side.valueOf(side));
    }
}

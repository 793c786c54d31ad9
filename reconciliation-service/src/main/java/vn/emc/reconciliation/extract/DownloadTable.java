package vn.emc.reconciliation.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Who downloaded what. Only ever added to. */
@Component
@RequiredArgsConstructor
class DownloadTable {
    private final JdbcClient database;
    private final Clock clock;

    void add(UUID extractId, CurrentUser user, ExtractFileKind file, ExtractForm form) {
        database.sql("""
                        insert into extract_download (extract_id, at, by, by_name, side, kind, format)
                        values (:id, :now, :by, :name, :side, :kind, :form)""")
                .param("id", extractId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.username())
                .param("name", user.displayName())
                .param("side", Side.of(user).map(Side::name).orElse(null))
                .param("kind", file.name())
                .param("form", form.name())
                .update();
    }

    /** Newest first. */
    PageView<Download> page(UUID extractId, PageQuery page) {
        var total = database.sql("select count(*) from extract_download where extract_id = ?")
                .param(extractId)
                .query(Long.class)
                .single();
        var items = database.sql("""
                        select * from extract_download where extract_id = :id order by id desc limit :size offset :offset""")
                .param("id", extractId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(DownloadTable::read)
                .list();
        return PageView.of(items, page, total);
    }

    private static Download read(ResultSet row, int number) throws SQLException {
        var side = row.getString("side");
        return new Download(
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("by_name"),
                side == null ? null : Side.valueOf(side),
                ExtractFileKind.valueOf(row.getString("kind")),
                ExtractForm.valueOf(row.getString("format")));
    }
}

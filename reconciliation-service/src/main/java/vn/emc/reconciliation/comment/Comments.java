package vn.emc.reconciliation.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Comments of both sides on a reconciliation, as long as it is under way. */
@Service
@RequiredArgsConstructor
@Transactional
public class Comments {
    private static final int LONGEST = 4_000;

    private final Acting acting;
    private final Reconciliations reconciliations;
    private final Violations violations;
    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageView<Comment> page(CurrentUser user, long id, PageQuery page) {
        var reconciliation = reconciliations.one(user, id);
        var total = database.sql("select count(*) from comment where reconciliation_id = ?")
                .param(reconciliation.id())
                .query(Long.class)
                .single();
        var comments = database.sql("""
                        select * from comment where reconciliation_id = :id order by id desc limit :size offset :offset""")
                .param("id", id)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Comments::read)
                .list();
        return PageView.of(comments, page, total);
    }

    public Comment add(CurrentUser user, long id, @Nullable String text) {
        var act = acting.begin(user, id, Action.COMMENT, IfMatch.any());
        var said = check(text);
        acting.note(act, null, null);
        return database.sql("""
                        insert into comment (reconciliation_id, at, author, author_name, side, text)
                        values (:id, :now, :author, :name, :side, :text) returning *""")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("author", user.username())
                .param("name", user.displayName())
                .param("side", act.side().name())
                .param("text", said)
                .query(Comments::read)
                .single();
    }

    private String check(@Nullable String text) {
        if (text == null || text.isBlank()) {
            violations.refuse(List.of(Violation.of("text", "REQUIRED")));
            return "";
        }
        if (text.length() > LONGEST) {
            violations.refuse(List.of(Violation.of("text", "TOO_LONG", LONGEST)));
        }
        return text.strip();
    }

    private static Comment read(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("author_name"),
                Side.valueOf(row.getString("side")),
                row.getString("text"));
    }
}

package vn.emc.reconciliation.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What happened to reconciliations. Only ever added to, in the transaction of what happened. */
@Component
@RequiredArgsConstructor
public class History {
    static final String PLATFORM = "emc";

    private final JdbcClient database;
    private final Clock clock;

    /**
     * Records what a user did.
     *
     * @param before null for the first thing that happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            CurrentUser user,
            Side side,
            Action action,
            @Nullable State before,
            Reconciliation after,
            @Nullable String reason,
            @Nullable String subject) {
        insert(user.username(), user.displayName(), side, action, before, after, reason, subject);
    }

    /** Records that the platform moved a reconciliation by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addOwnMove(Action action, State before, Reconciliation after, @Nullable String subject) {
        insert(PLATFORM, "EMC", null, action, before, after, null, subject);
    }

    /** Records what the platform noticed by itself, which moves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addOwn(Action action, Reconciliation reconciliation, @Nullable String subject) {
        insert(PLATFORM, "EMC", null, action, reconciliation.state(), reconciliation, null, subject);
    }

    /** Newest first. Whoever calls has checked whose it is. */
    @Transactional(readOnly = true)
    public PageView<Happening> page(long reconciliationId, PageQuery page) {
        var total = database.sql("select count(*) from happening where reconciliation_id = ?")
                .param(reconciliationId)
                .query(Long.class)
                .single();
        return PageView.of(list(reconciliationId, page.size(), page.offset()), page, total);
    }

    private List<Happening> list(long reconciliationId, int size, long offset) {
        return database.sql("""
                        select * from happening where reconciliation_id = :id order by id desc limit :size offset :offset""")
                .param("id", reconciliationId)
                .param("size", size)
                .param("offset", offset)
                .query(History::read)
                .list();
    }

    private void insert(
            String actor,
            String actorName,
            @Nullable Side side,
            Action action,
            @Nullable State before,
            Reconciliation after,
            @Nullable String reason,
            @Nullable String subject) {
        database.sql("""
                        insert into happening
                            (reconciliation_id, at, actor, actor_name, side, action, state_before, state_after, reason, subject)
                        values (:id, :at, :actor, :name, :side, :action, :before, :after, :reason, :subject)""")
                .param("id", after.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("name", actorName)
                .param("side", side == null ? null : side.name())
                .param("action", action.name())
                .param("before", before == null ? null : before.name())
                .param("after", after.state().name())
                .param("reason", reason)
                .param("subject", subject)
                .update();
    }

    private static Happening read(ResultSet row, int number) throws SQLException {
        var side = row.getString("side");
        var before = row.getString("state_before");
        return new Happening(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                side == null ? null : Side.valueOf(side),
                Action.valueOf(row.getString("action")),
                before == null ? null : State.valueOf(before),
                State.valueOf(row.getString("state_after")),
                row.getString("reason"),
                row.getString("subject"));
    }
}

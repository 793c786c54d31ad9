package vn.emc.reconciliation.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;
import vn.emc.web.security.CurrentUser;

/** Reconciliations as users may see them. */
@Component
@RequiredArgsConstructor
@Slf4j
@Transactional(readOnly = true)
public class Reconciliations {
    private static final SortOrder NEWEST_FIRST = SortOrder.descending("id");

    /** What a list can be ordered by, and the columns that are. */
    private static final Map<String, String> COLUMNS = Map.of(
            "id", "id",
            "letterNumber", "letter_number",
            "organisation", "organisation",
            "state", "state",
            "dueOn", "due_on",
            "createdAt", "created_at",
            "changedAt", "changed_at");

    private final JdbcClient database;
    private final Today today;

    /** Somebody else's does not exist; whoever asks for it is noted, because numbers can be guessed. */
    public Reconciliation one(CurrentUser user, long id) {
        var found = any(id).orElseThrow(() -> new ReconciliationProblem.Unknown(id));
        if (!user.mayAccess(found.organisation())) {
            log.warn(
                    "{} of {} asked for reconciliation {} of {}",
                    user.username(),
                    user.organisation(),
                    id,
                    found.organisation());
            throw new ReconciliationProblem.Unknown(id);
        }
        return found;
    }

    /** For jobs, which see everything. */
    public Optional<Reconciliation> any(long id) {
        return database.sql("select * from reconciliation where id = ?")
                .param(id)
                .query(ReconciliationRow::read)
                .optional();
    }

    public PageView<Reconciliation> list(CurrentUser user, ReconciliationFilter filter, PageQuery page) {
        var condition = filter.condition(user, today.date());
        var total = database.sql("select count(*) from reconciliation where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
        var items = database.sql("select * from reconciliation where %s order by %s limit :size offset :offset"
                        .formatted(condition.sql(), order(page.sortedBy(fields(), NEWEST_FIRST))))
                .params(condition.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ReconciliationRow::read)
                .list();
        return PageView.of(items, page, total);
    }

    /** All in which something is still to be done and that have one of the states; for jobs, which see everything. */
    public List<Reconciliation> all(List<State> states) {
        return database.sql("select * from reconciliation where state = any(?) order by id")
                .param(states.stream().map(State::name).toArray(String[]::new))
                .query(ReconciliationRow::read)
                .list();
    }

    private static Set<String> fields() {
        return COLUMNS.keySet();
    }

    private static String order(SortOrder sort) {
        return "%s %s nulls last, id desc".formatted(COLUMNS.get(sort.field()), sort.descending() ? "desc" : "asc");
    }
}

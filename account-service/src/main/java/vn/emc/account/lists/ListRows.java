package vn.emc.account.lists;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What is in a list and what it would change. */
@Component
@RequiredArgsConstructor
public class ListRows {
    private final Sites sites;
    private final AccountLists lists;
    private final JdbcTemplate database;

    @Transactional(readOnly = true)
    PageView<AccountView> page(CurrentUser user, int siteId, long listId, PageQuery page) {
        sites.one(user, siteId);
        var list = lists.one(siteId, listId);
        return switch (list.state()) {
            case READY, ACCEPTED ->
                PageView.of(new RowTable(database, listId).page(page.size(), page.offset()), page, list.rowsGood());
            default -> throw new AccountProblem.RowsNotThere(list.number());
        };
    }

    Delta delta(CurrentUser user, int siteId, long listId) {
        sites.one(user, siteId);
        var list = lists.one(siteId, listId);
        if (list.delta() == null) {
            throw new AccountProblem.NotRead(list.number());
        }
        return list.delta();
    }
}

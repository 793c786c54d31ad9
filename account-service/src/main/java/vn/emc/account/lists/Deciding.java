package vn.emc.account.lists;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.account.figures.ListFigures;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.web.security.CurrentUser;

/** Puts a list into force or rejects it. Whoever calls has checked the permission. */
@Slf4j
@Service
@RequiredArgsConstructor
public class Deciding {
    private final Sites sites;
    private final AccountLists lists;
    private final ListFigures figures;
    private final JdbcTemplate database;

    /**
     * From the commit on the list's accounts are the site's; the rows of the one before are gone, its counts stay.
     *
     * @param goodRowsOnly to do so although some rows were wrong
     */
    @Transactional
    public void accept(CurrentUser user, int siteId, long listId, boolean goodRowsOnly) {
        var list = toBeDecided(user, siteId, listId);
        if (list.rowsGood() == 0) {
            throw new AccountProblem.IsEmpty(list.number());
        }
        if (list.rowsWrong() > 0 && !goodRowsOnly) {
            throw new AccountProblem.HasWrongRows(list.number(), list.rowsWrong());
        }
        lists.replaceInForce(siteId).ifPresent(before -> new RowTable(database, before).drop());
        lists.decide(listId, AccountList.State.ACCEPTED, user.username());
        figures.tell(siteId, listId);
        log.info("{} accepted list {} of site {}", user.username(), listId, siteId);
    }

    /** The list in force stays. */
    @Transactional
    public void reject(CurrentUser user, int siteId, long listId) {
        toBeDecided(user, siteId, listId);
        new RowTable(database, listId).drop();
        lists.decide(listId, AccountList.State.REJECTED, user.username());
        log.info("{} rejected list {} of site {}", user.username(), listId, siteId);
    }

    private AccountList toBeDecided(CurrentUser user, int siteId, long listId) {
        sites.one(user, siteId);
        lists.lock(siteId);
        var list = lists.one(siteId, listId);
        if (list.state() != AccountList.State.READY) {
            throw new AccountProblem.NotToBeDecided(list.number());
        }
        return list;
    }
}

package vn.emc.account.lists;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.account.figures.ListFigures;
import vn.emc.account.sites.Sites;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.imports.FindingView;
import vn.emc.imports.Findings;
import vn.emc.imports.ImportProgress;
import vn.emc.imports.Severity;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Shows lists to people. */
@Component
@RequiredArgsConstructor
public class ListViews {
    private static final PageQuery FIRST_ERRORS = new PageQuery(0, 100, null);

    private final Sites sites;
    private final AccountLists lists;
    private final Findings findings;
    private final ListFigures figures;
    private final JdbcClient database;
    private final MessageSource messages;
    private final Clock clock;

    /** Newest first. */
    public PageView<ListView> page(CurrentUser user, int siteId, PageQuery page) {
        sites.one(user, siteId);
        return lists.page(siteId, page).map(list -> view(list, null, null));
    }

    /** By itself, with what was found. */
    public ListView one(CurrentUser user, int siteId, long listId) {
        sites.one(user, siteId);
        var list = lists.one(siteId, listId);
        return view(list, list.rowsWrong() == 0 ? List.of() : errors(listId), found(listId));
    }

    /** What is wrong or odd in the files. */
    public PageView<FindingView> findings(
            CurrentUser user, int siteId, long listId, @Nullable Severity severity, PageQuery page) {
        sites.one(user, siteId);
        return findings.page(lists.one(siteId, listId).id(), severity, page);
    }

    /** Of every site that has one. Whoever calls shows only the user's sites. */
    public Map<Integer, ListView> inForce() {
        return views(lists.inForce());
    }

    /** The newest of every site that is being read or has to be decided on. Whoever calls shows only the user's sites. */
    public Map<Integer, ListView> open() {
        return views(lists.open());
    }

    /** Empty until it has been read. */
    public Optional<AccountFigures> figures(ListView list) {
        return figures.ofList(list.id());
    }

    private Map<Integer, ListView> views(Map<Integer, AccountList> bySite) {
        return bySite.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> view(entry.getValue())));
    }

    ListView view(AccountList list) {
        return view(list, null, null);
    }

    private List<FindingView> errors(long listId) {
        return findings.page(listId, Severity.ERROR, FIRST_ERRORS).items();
    }

    private List<ListView.FoundCount> found(long listId) {
        return database.sql("select * from finding_count where import_id = ? order by found desc, code")
                .param(listId)
                .query((row, number) -> new ListView.FoundCount(
                        Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        messages.getMessage("found." + row.getString("code"), null, LocaleContextHolder.getLocale()),
                        row.getInt("found")))
                .list();
    }

    private ListView view(
            AccountList list, @Nullable List<FindingView> errors, @Nullable List<ListView.FoundCount> found) {
        return new ListView(
                list.id(),
                list.siteId(),
                list.number(),
                list.state(),
                list.state() == AccountList.State.ACCEPTED,
                list.fileNames(),
                list.fileSize(),
                list.fileHash(),
                list.asOf(),
                ImportProgress.of(
                        list.rowsTotal(),
                        list.progress(),
                        list.startedAt(),
                        list.finishedAt() == null ? clock.instant() : list.finishedAt(),
                        list.state().isOver()),
                new ListView.Counts(list.rowsTotal(), list.rowsGood(), list.rowsWrong(), list.warnings()),
                found,
                list.delta(),
                findings.failure(list.failure(), list.failureArguments(), list.failureFile()),
                errors,
                list.createdAt(),
                list.createdBy(),
                list.startedAt(),
                list.finishedAt(),
                list.decidedAt(),
                list.decidedBy());
    }
}

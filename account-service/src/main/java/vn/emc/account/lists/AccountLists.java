package vn.emc.account.lists;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.account.problem.AccountProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** The lists of all sites. Whoever calls has checked whose they are. */
@Repository
@RequiredArgsConstructor
class AccountLists {
    private static final String SELECT = """
            select list.*, compared.number as compared_number
            from account_list list left join account_list compared on compared.id = list.compared_with
            """;

    private final JdbcClient database;
    private final Clock clock;

    /** One that was just handed in. */
    record NewList(
            int siteId,
            List<String> fileNames,
            long fileSize,
            String fileHash,
            LocalDate asOf,
            String createdBy,
            @Nullable String createdFrom) {}

    /** Lists of one site are numbered, read and decided on one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(int siteId) {
        database.sql("select pg_advisory_xact_lock(:site)")
                .param("site", siteId)
                .query(row -> {});
    }

    AccountList add(NewList list) {
        var id = database.sql("""
                        insert into account_list (site_id, number, state, file_names, file_size, file_hash, as_of,
                            created_at, created_by, created_from)
                        values (:site, (select coalesce(max(number), 0) + 1 from account_list where site_id = :site),
                            'WAITING', :names, :size, :hash, :asOf, :now, :by, :from)
                        returning id
                        """)
                .param("site", list.siteId())
                .param("names", list.fileNames().toArray(String[]::new))
                .param("size", list.fileSize())
                .param("hash", list.fileHash())
                .param("asOf", list.asOf())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", list.createdBy())
                .param("from", list.createdFrom())
                .query(Long.class)
                .single();
        return one(list.siteId(), id);
    }

    AccountList one(int siteId, long listId) {
        return database.sql(SELECT + "where list.site_id = :site and list.id = :id")
                .param("site", siteId)
                .param("id", listId)
                .query(AccountListRow::read)
                .optional()
                .orElseThrow(() -> new AccountProblem.UnknownList(listId));
    }

    /** Newest first. */
    PageView<AccountList> page(int siteId, PageQuery page) {
        var total = database.sql("select count(*) from account_list where site_id = ?")
                .param(siteId)
                .query(Long.class)
                .single();
        var lists = database.sql(SELECT + "where list.site_id = ? order by list.number desc limit ? offset ?")
                .param(siteId)
                .param(page.size())
                .param(page.offset())
                .query(AccountListRow::read)
                .list();
        return PageView.of(lists, page, total);
    }

    Optional<AccountList> inForce(int siteId) {
        return database.sql(SELECT + "where list.site_id = ? and list.state = 'ACCEPTED'")
                .param(siteId)
                .query(AccountListRow::read)
                .optional();
    }

    /** Of every site that has one. */
    Map<Integer, AccountList> inForce() {
        return bySite(database.sql(SELECT + "where list.state = 'ACCEPTED'").query(AccountListRow::read).stream());
    }

    /** The newest of every site that still needs somebody: being read, or to be decided on. */
    Map<Integer, AccountList> open() {
        return bySite(database
                .sql(SELECT + "where list.state in ('WAITING', 'READING', 'READY') order by list.number desc")
                .query(AccountListRow::read)
                .stream());
    }

    private static Map<Integer, AccountList> bySite(Stream<AccountList> lists) {
        try (lists) {
            return lists.collect(Collectors.toMap(AccountList::siteId, Function.identity(), (newer, older) -> newer));
        }
    }

    /** A list made of the very same files that is in force, being read or to be decided on. */
    Optional<AccountList> ofFiles(int siteId, String hash) {
        return database.sql(SELECT + """
                        where list.site_id = ? and list.file_hash = ?
                            and list.state in ('WAITING', 'READING', 'READY', 'ACCEPTED')
                        order by list.number desc limit 1
                        """)
                .param(siteId)
                .param(hash)
                .query(AccountListRow::read)
                .optional();
    }

    /** Those whose files are still needed. */
    List<Long> underWay() {
        return database.sql("select id from account_list where state in ('WAITING', 'READING')")
                .query(Long.class)
                .list();
    }

    boolean isUploadedBefore(long listId, Instant time) {
        return database.sql("select count(*) from account_list where id = ? and created_at < ?")
                        .param(listId)
                        .param(Timestamp.from(time))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void compared(long listId, @Nullable Long with, Delta delta) {
        database.sql("""
                        update account_list
                        set compared_with = :with, added = :added, gone = :gone, unchanged = :unchanged, changed = :changed,
                            changed_type = :type, changed_national_id = :national, changed_creation = :creation,
                            changed_last_login = :login
                        where id = :id
                        """)
                .param("with", with)
                .param("added", delta.added())
                .param("gone", delta.gone())
                .param("unchanged", delta.unchanged())
                .param("changed", delta.changed())
                .param("type", delta.changedType())
                .param("national", delta.changedNationalId())
                .param("creation", delta.changedCreation())
                .param("login", delta.changedLastLogin())
                .param("id", listId)
                .update();
    }

    /** The lists of the site that nobody decided on before this one was read, or that it takes the place of. */
    List<Long> supersede(int siteId, long newer) {
        return database.sql("""
                        update account_list set state = 'SUPERSEDED'
                        where site_id = ? and id < ? and state = 'READY' returning id
                        """).param(siteId).param(newer).query(Long.class).list();
    }

    /** Answers the list that was in force until now. */
    Optional<Long> replaceInForce(int siteId) {
        return database.sql(
                        "update account_list set state = 'REPLACED' where site_id = ? and state = 'ACCEPTED' returning id")
                .param(siteId)
                .query(Long.class)
                .optional();
    }

    void decide(long listId, AccountList.State decision, String by) {
        database.sql("update account_list set state = :state, decided_at = :now, decided_by = :by where id = :id")
                .param("state", decision.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", listId)
                .update();
    }
}

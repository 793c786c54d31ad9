package vn.emc.account.figures;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.contracts.accounts.AccountTypeFigures;
import vn.emc.outbox.Outbox;
import vn.emc.outbox.PublishedState;

/** The figures of lists, and of the sites whose lists in force they are. */
@Component
@RequiredArgsConstructor
public class ListFigures implements PublishedState {
    private static final List<Integer> ACTIVE_DAYS = List.of(30, 90, 365);

    private final JdbcTemplate database;
    private final Outbox outbox;

    /**
     * Counts a list that has just been read, in the same transaction.
     *
     * @param table of its accounts; a name of our own making
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(long listId, int siteId, LocalDate asOf, String table) {
        Map<AccountType, SortedMap<LocalDate, Long>> created = perType(
                "select type, created_on, count(*) from %s where created_on is not null group by 1, 2".formatted(table),
                Date::toLocalDate);
        var lastLogin = perType("""
                select type, date_trunc('month', last_login_on)::date, count(*) from %s
                where last_login_on is not null group by 1, 2""".formatted(table), day -> YearMonth.from(day.toLocalDate()));
        var types = new ArrayList<AccountTypeFigures>();
        database.query(
                """
                select type, count(*) as total, count(national_id) as national,
                    count(*) filter (where last_login_on >= ?) as active30,
                    count(*) filter (where last_login_on >= ?) as active90,
                    count(*) filter (where last_login_on >= ?) as active365
                from %s group by type order by type""".formatted(table),
                row -> {
                    var type = type(row.getInt("type"));
                    types.add(new AccountTypeFigures(
                            type,
                            row.getLong("total"),
                            row.getLong("national"),
                            row.getLong("active30"),
                            row.getLong("active90"),
                            row.getLong("active365"),
                            created.getOrDefault(type, new TreeMap<>()),
                            lastLogin.getOrDefault(type, new TreeMap<>())));
                },
                ACTIVE_DAYS.stream().map(asOf::minusDays).toArray());
        // When it is accepted is not known yet.
        var figures = new AccountFigures(siteId, listId, asOf, Instant.EPOCH, types);
        database.update(
                "insert into list_figures (list_id, figures) values (?, ?::jsonb)",
                listId,
                ContractJson.mapper().writeValueAsString(figures));
    }

    /** Tells the other services of the list that is in force now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(int siteId, long listId) {
        outbox.publish(topic(), String.valueOf(siteId), listId);
    }

    /** Of the list in force. */
    @Transactional(readOnly = true)
    public Optional<AccountFigures> ofSite(int siteId) {
        return database
                .query(
                        """
                        select figures, decided_at from list_figures join account_list on id = list_id
                        where site_id = ? and state = 'ACCEPTED'""",
                        (row, number) -> read(
                                row.getString("figures"),
                                row.getTimestamp("decided_at").toInstant()),
                        siteId)
                .stream()
                .findFirst();
    }

    /** Of any list that has been read; when it was accepted is not said. */
    @Transactional(readOnly = true)
    public Optional<AccountFigures> ofList(long listId) {
        return database
                .query(
                        "select figures from list_figures where list_id = ?",
                        (row, number) -> read(row.getString("figures"), Instant.EPOCH),
                        listId)
                .stream()
                .findFirst();
    }

    @Override
    public String topic() {
        return Topics.ACCOUNT_FIGURES;
    }

    @Override
    public Optional<Object> current(String key) {
        return ofSite(Integer.parseInt(key)).map(figures -> figures);
    }

    @Override
    public List<String> keys() {
        return database.queryForList("select site_id::text from account_list where state = 'ACCEPTED'", String.class);
    }

    private static AccountFigures read(String json, Instant acceptedAt) {
        var figures = ContractJson.mapper().readValue(json, AccountFigures.class);
        return new AccountFigures(figures.siteId(), figures.version(), figures.asOf(), acceptedAt, figures.types());
    }

    private <K> Map<AccountType, SortedMap<K, Long>> perType(String query, Key<K> key) {
        var counts = new EnumMap<AccountType, SortedMap<K, Long>>(AccountType.class);
        database.query(query, row -> {
            counts.computeIfAbsent(type(row.getInt(1)), unseen -> new TreeMap<>())
                    .put(key.of(row.getDate(2)), row.getLong(3));
        });
        return counts;
    }

    private static AccountType type(int code) {
        return AccountType.of(code).orElseThrow();
    }

    private interface Key<K> {
        K of(Date day);
    }
}

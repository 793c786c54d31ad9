package vn.emc.ingest.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.ingest.quarantine.VisibleSites;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** The record of replays. */
@Repository
@RequiredArgsConstructor
class Replays {
    private static final String ADD = """
            insert into replay (state, dry_run, filter, repair, organisation, visible_sites, requested_by, requested_from,
              created_at)
            values ('WAITING', ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?) returning id""";

    private static final String OWN = "organisation = any (?)";

    /** Asked for by the own organisation, or about one of its sites and no other's. */
    private static final String VISIBLE = """
            (organisation = any (?) or ((filter ->> 'site')::int = any (?)
              and (repair ->> 'site' is null or (repair ->> 'site')::int = any (?))))""";

    private final JdbcTemplate database;
    private final VisibleSites sites;
    private final Clock clock;

    /** What events are counted by, and how many there are. */
    record Count(String code, long events) {}

    /** What is counted of the events of a replay. */
    enum CountKind {
        /** Of those that stay, by the reason against them. */
        STAYS,
        /** Of those accepted, by {@link Contribution}. */
        GAINS,
        /** Of a dry run, the dossiers of those that would be accepted. */
        DOSSIERS
    }

    long add(
            ReplayFilter filter,
            RepairRequest repair,
            boolean dryRun,
            CurrentUser user,
            @Nullable Set<Integer> visibleSites,
            String from) {
        return Objects.requireNonNull(database.queryForObject(
                ADD,
                Long.class,
                dryRun,
                ContractJson.mapper().writeValueAsString(filter),
                ContractJson.mapper().writeValueAsString(repair),
                user.organisation() == null ? null : user.organisation().value(),
                visibleSites == null ? null : visibleSites.toArray(Integer[]::new),
                user.username(),
                from,
                now()));
    }

    /** The newest first; a confined user's are those of {@link #find(long, CurrentUser)}. */
    PageView<Replay> page(CurrentUser user, PageQuery page) {
        var condition = user.isConfined() ? VISIBLE : "true";
        var arguments = user.isConfined() ? visible(user) : new Object[0];
        var total = Objects.requireNonNull(
                database.queryForObject("select count(*) from replay where " + condition, Long.class, arguments));
        var items = database.query(
                "select * from replay where %s order by id desc limit %d offset %d"
                        .formatted(condition, page.size(), page.offset()),
                (row, number) -> read(row),
                arguments);
        return PageView.of(items, page, total);
    }

    /** What a user may see: a confined one what the own organisation asked for, and what others did on one of its sites. */
    Optional<Replay> find(long id, CurrentUser user) {
        return user.isConfined()
                ? first("select * from replay where id = %d and %s".formatted(id, VISIBLE), visible(user))
                : find(id);
    }

    /** What a user may stop or do for real: a confined one what the own organisation asked for. */
    Optional<Replay> findOwn(long id, CurrentUser user) {
        return user.isConfined()
                ? first("select * from replay where id = %d and %s".formatted(id, OWN), (Object) organisations(user))
                : find(id);
    }

    Optional<Replay> find(long id) {
        return first("select * from replay where id = ?", id);
    }

    private Object[] visible(CurrentUser user) {
        var own = Objects.requireNonNull(sites.of(user)).toArray(Integer[]::new);
        return new Object[] {organisations(user), own, own};
    }

    private String[] organisations(CurrentUser user) {
        return database
                .queryForList("select distinct organisation from replay where organisation is not null", String.class)
                .stream()
                .filter(code -> user.mayAccess(UnitCode.parse(code)))
                .toArray(String[]::new);
    }

    /** Begins; does nothing where it has begun before. */
    void begin(long id, long eventsTotal) {
        database.update(
                "update replay set state = 'RUNNING', started_at = ?, events_total = ? where id = ? and state = 'WAITING'",
                now(),
                eventsTotal,
                id);
    }

    /** The replay while it runs, kept from all others until the transaction ends; empty where it is over. */
    Optional<Replay> lockRunning(long id) {
        return first("select * from replay where id = ? and state = 'RUNNING' for update", id);
    }

    /** Moves on behind the last of the events looked at. */
    void advance(long id, Replay.Position position, int events, int accepted) {
        database.update("""
                update replay set events_done = events_done + ?, accepted = accepted + ?,
                  after_received_at = ?, after_event_id = ? where id = ?""", events, accepted, timestamp(position.receivedAt()), position.eventId(), id);
    }

    void add(long id, CountKind kind, Map<String, Long> counts) {
        database.update(
                """
                insert into replay_count as c select ?, ?, code, events from unnest(?::text[], ?::bigint[]) n (code, events)
                on conflict (replay_id, kind, code) do update set events = c.events + excluded.events""",
                id,
                kind.name(),
                counts.keySet().toArray(String[]::new),
                counts.values().toArray(Long[]::new));
    }

    Map<CountKind, List<Count>> counts(long id) {
        var counts = new EnumMap<CountKind, List<Count>>(CountKind.class);
        database.query(
                "select kind, code, events from replay_count where replay_id = ? order by events desc, code",
                row -> {
                    counts.computeIfAbsent(CountKind.valueOf(row.getString("kind")), ignored -> new ArrayList<>())
                            .add(new Count(row.getString("code"), row.getLong("events")));
                },
                id);
        return counts;
    }

    void succeed(long id) {
        database.update(
                "update replay set state = 'SUCCEEDED', finished_at = ? where id = ? and state = 'RUNNING'", now(), id);
    }

    void fail(long id, String why) {
        database.update("""
                        update replay set state = 'FAILED', failure = ?, finished_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')""", why, now(), id);
    }

    /** Answers whether there was anything to stop. */
    boolean cancel(long id, String by) {
        return database.update("""
                        update replay set state = 'CANCELLED', cancelled_by = ?, finished_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')""", by, now(), id) > 0;
    }

    private Optional<Replay> first(String query, Object... arguments) {
        return database.query(query, (row, number) -> read(row), arguments).stream()
                .findFirst();
    }

    private static Replay read(ResultSet row) throws SQLException {
        var json = ContractJson.mapper();
        var sites = row.getArray("visible_sites");
        return new Replay(
                row.getLong("id"),
                ReplayState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                json.readValue(row.getString("filter"), ReplayFilter.class),
                json.readValue(row.getString("repair"), RepairRequest.class),
                sites == null
                        ? null
                        : Arrays.stream((Integer[]) sites.getArray()).collect(Collectors.toSet()),
                row.getString("requested_by"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("cancelled_by"),
                row.getString("failure"),
                row.getObject("events_total", Long.class),
                row.getLong("events_done"),
                row.getLong("accepted"),
                new Replay.Position(
                        Objects.requireNonNull(instant(row, "after_received_at")),
                        Objects.requireNonNull(row.getObject("after_event_id", UUID.class))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return timestamp(clock.instant());
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.from(time);
    }
}

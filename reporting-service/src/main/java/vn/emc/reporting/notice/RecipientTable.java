package vn.emc.reporting.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;

/** The table {@code alarm_recipient}. */
@Component
@RequiredArgsConstructor
class RecipientTable {
    private static final String ADD = """
            insert into alarm_recipient (organisation, channel, address, secret, weekly_since, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (organisation, channel, address) where removed_at is null do nothing returning id""";

    private final JdbcTemplate database;

    /** Adds somebody; nothing where the same is there. */
    Optional<Long> add(
            UnitCode organisation,
            Channel channel,
            String address,
            @Nullable String secret,
            boolean weekly,
            Instant now,
            String username) {
        return database
                .query(
                        ADD,
                        (row, number) -> row.getLong(1),
                        organisation.value(),
                        channel.name(),
                        address,
                        secret,
                        weekly ? Timestamp.from(now) : null,
                        Timestamp.from(now),
                        username)
                .stream()
                .findFirst();
    }

    /** All in force, by organisation and age. */
    List<Recipient> all() {
        return database.query(
                "select * from alarm_recipient where removed_at is null order by organisation, id",
                RecipientTable::recipient);
    }

    Optional<Recipient> find(long id) {
        return database
                .query(
                        "select * from alarm_recipient where id = ? and removed_at is null",
                        RecipientTable::recipient,
                        id)
                .stream()
                .findFirst();
    }

    /** Notes that somebody wants the weekly report from now on, or no more; nothing changes where that is so already. */
    void wantWeekly(long id, boolean wanted, Instant now) {
        database.update(
                "update alarm_recipient set weekly_since = ? where id = ? and removed_at is null and (weekly_since is null) = ?",
                wanted ? Timestamp.from(now) : null,
                id,
                wanted);
    }

    void remove(long id, Instant now, String username) {
        database.update(
                "update alarm_recipient set removed_at = ?, removed_by = ? where id = ? and removed_at is null",
                Timestamp.from(now),
                username,
                id);
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        var weekly = row.getTimestamp("weekly_since");
        return new Recipient(
                row.getLong("id"),
                UnitCode.parse(row.getString("organisation")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("secret"),
                weekly == null ? null : weekly.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}

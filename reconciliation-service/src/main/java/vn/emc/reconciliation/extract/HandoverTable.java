package vn.emc.reconciliation.extract;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.web.security.CurrentUser;

/** Which extracts the unit has been given. Only ever added to. */
@Component
@RequiredArgsConstructor
class HandoverTable {
    private final JdbcClient database;
    private final Clock clock;

    Optional<Handover> of(UUID extractId) {
        return database.sql("select * from extract_handover where extract_id = ?")
                .param(extractId)
                .query((row, number) -> new Handover(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("by_name"),
                        row.getString("message")))
                .optional();
    }

    void add(UUID extractId, CurrentUser user, @Nullable String message) {
        database.sql("""
                        insert into extract_handover (extract_id, at, by, by_name, message)
                        values (:id, :now, :by, :name, :message) on conflict do nothing""")
                .param("id", extractId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.username())
                .param("name", user.displayName())
                .param("message", message)
                .update();
    }
}

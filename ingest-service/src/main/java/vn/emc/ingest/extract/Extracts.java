package vn.emc.ingest.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.extract.ExtractRequest;

/** The extracts there are to make. */
@Repository
@RequiredArgsConstructor
class Extracts {
    private final JdbcClient database;

    /** Answers whether this is news: the same request again, or an older one, changes nothing. */
    boolean keep(ExtractRequest request) {
        return database.sql("""
                        insert into ledger_extract as e (id, version, state, sites, from_day, to_day)
                        values (:id, :version, :state, :sites, :from, :to)
                        on conflict (id) do update set version = excluded.version, state = excluded.state
                        where e.version < excluded.version""")
                        .param("id", request.extractId())
                        .param("version", request.version())
                        .param("state", (request.wanted() ? Extract.State.WAITING : Extract.State.CANCELLED).name())
                        .param("sites", request.sites().toArray(Integer[]::new))
                        .param("from", request.from())
                        .param("to", request.to())
                        .update()
                > 0;
    }

    Optional<Extract> find(UUID id) {
        return database.sql("select * from ledger_extract where id = ?")
                .param(id)
                .query(Extracts::read)
                .optional();
    }

    /** Beside the caller's transaction, whose connection may be busy with the rows. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean isWaiting(UUID id) {
        return find(id).filter(extract -> extract.state() == Extract.State.WAITING)
                .isPresent();
    }

    void done(UUID id) {
        database.sql("update ledger_extract set state = 'DONE' where id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    void fail(UUID id, String why) {
        database.sql("update ledger_extract set state = 'FAILED', failure = ? where id = ? and state = 'WAITING'")
                .param(why)
                .param(id)
                .update();
    }

    private static Extract read(ResultSet row, int number) throws SQLException {
        return new Extract(
                row.getObject("id", UUID.class),
                Extract.State.valueOf(row.getString("state")),
                List.of((Integer[]) row.getArray("sites").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("failure"));
    }
}

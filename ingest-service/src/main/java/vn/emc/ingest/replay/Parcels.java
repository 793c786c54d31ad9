package vn.emc.ingest.replay;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.publish.Parcel;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;

/**
 * The outbox of replays. What is put into it in the transaction that accepts the events is published until it is durable,
 * and only then taken out: a crash in between publishes it once more, the same bytes, which consumers know by their ids.
 */
@RequiredArgsConstructor
class Parcels {
    private final JdbcTemplate database;
    private final BiConsumer<Outgoing, Receipt> publisher;

    /** Within the caller's transaction; answers the parcel's number. */
    long put(long replayId, byte[] messages) {
        return Objects.requireNonNull(database.queryForObject(
                "insert into replay_parcel (replay_id, messages) values (?, ?) returning id",
                Long.class,
                replayId,
                messages));
    }

    /** Publishes what an interruption left. */
    void deliverLeft(long replayId) throws InterruptedException {
        for (var id : database.queryForList(
                "select id from replay_parcel where replay_id = ? order by id", Long.class, replayId)) {
            var messages = database.queryForObject("select messages from replay_parcel where id = ?", byte[].class, id);
            send(id, Objects.requireNonNull(messages)).complete();
        }
    }

    /** Hands a parcel to the publisher. */
    Delivery send(long id, byte[] messages) {
        var durability = new Durability();
        List<Outgoing> unpacked = Parcel.unpack(messages);
        for (var i = 0; i < unpacked.size(); i++) {
            publisher.accept(unpacked.get(i), durability.of(i));
        }
        return () -> {
            if (!durability.await() || !durability.lost().isEmpty()) {
                throw new NotDurableException(unpacked.size());
            }
            database.update("delete from replay_parcel where id = ?", id);
        };
    }

    boolean isEmpty(long replayId) {
        return database.queryForList("select 1 from replay_parcel where replay_id = ? limit 1", Integer.class, replayId)
                .isEmpty();
    }
}

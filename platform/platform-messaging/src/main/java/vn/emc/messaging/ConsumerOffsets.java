package vn.emc.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each consumer has read, in the database its messages are applied to. The owner of the database creates the
 * table in a migration of its own:
 *
 * <pre>
 * create table consumer_offset (
 *     consumer    text   not null,
 *     topic       text   not null,
 *     partition   int    not null,
 *     next_offset bigint not null,
 *     primary key (consumer, topic, partition)
 * );
 * </pre>
 */
public final class ConsumerOffsets {
    /** In place of an offset: nothing is stored yet. */
    static final long NONE = -1;

    private static final String SELECT =
            "select partition, next_offset from consumer_offset where consumer = ? and topic = ?";
    private static final String INSERT =
            "insert into consumer_offset (consumer, topic, partition, next_offset) values (?, ?, ?, ?) on conflict do nothing";
    private static final String UPDATE = """
            update consumer_offset set next_offset = ?
            where consumer = ? and topic = ? and partition = ? and next_offset = ?""";

    private static final String DELETE =
            "delete from consumer_offset where consumer = ? and topic = ? and partition = ?";

    private final JdbcTemplate database;
    private final String consumer;
    private final String topic;

    public ConsumerOffsets(JdbcTemplate database, String consumer, String topic) {
        this.database = database;
        this.consumer = consumer;
        this.topic = topic;
    }

    /** The offset to continue from, by partition; partitions never read are absent. */
    public Map<Integer, Long> stored() {
        var offsets = new HashMap<Integer, Long>();
        database.query(
                SELECT,
                row -> {
                    offsets.put(row.getInt(1), row.getLong(2));
                },
                consumer,
                topic);
        return offsets;
    }

    /**
     * Moves partitions on, within the caller's transaction.
     *
     * @throws FencedException when a partition is not where this consumer left it
     */
    void advance(Map<Integer, Long> expected, Map<Integer, Long> next) {
        // In the order of partitions, so that two consumers cannot wait for each other.
        new TreeMap<>(next).forEach((partition, offset) -> {
            var previous = expected.getOrDefault(partition, NONE);
            var changed = previous == NONE
                    ? database.update(INSERT, consumer, topic, partition, offset)
                    : database.update(UPDATE, offset, consumer, topic, partition, previous);
            if (changed != 1) {
                throw new FencedException(topic + "-" + partition, previous);
            }
        });
    }

    /** Makes a partition one that was never read. */
    void forget(int partition) {
        database.update(DELETE, consumer, topic, partition);
    }
}

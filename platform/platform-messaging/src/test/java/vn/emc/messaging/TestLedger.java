package vn.emc.messaging;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.emc.test.TestDatabases;

/** A database in which every applied event leaves a row, so that a second application shows. */
final class TestLedger implements AutoCloseable {
    static final String OFFSETS = """
            create table consumer_offset (
                consumer text not null, topic text not null, partition int not null, next_offset bigint not null,
                primary key (consumer, topic, partition))""";

    private final HikariDataSource pool = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(pool);

    TestLedger(String url) {
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabases.USER);
        pool.setPassword(TestDatabases.PASSWORD);
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(500);
        pool.setInitializationFailTimeout(-1);
    }

    static TestLedger create() {
        var ledger = new TestLedger(TestDatabases.create("messaging"));
        ledger.createTables();
        return ledger;
    }

    void createTables() {
        jdbc.execute(OFFSETS);
        jdbc.execute("create table applied (id int not null check (id >= 0), text varchar(20) not null)");
    }

    void apply(List<Message<Event>> batch) {
        jdbc.batchUpdate("insert into applied values (?, ?)", batch, batch.size(), (row, message) -> {
            row.setInt(1, message.value().id());
            row.setString(2, message.value().text());
        });
    }

    TransactionalBatchConsumer<Event> consumer(TestTopic topic) {
        return consumer(topic, this::apply);
    }

    TransactionalBatchConsumer<Event> consumer(TestTopic topic, BatchHandler<Event> handler) {
        var consumers = new BatchConsumers(
                topic.kafka,
                new DataSourceTransactionManager(pool),
                jdbc,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        return consumers.json(ConsumerSettings.of("test-" + topic.name, topic.name), Event.class, handler);
    }

    List<Integer> applied() {
        return jdbc.queryForList("select id from applied order by id", Integer.class);
    }

    @Override
    public void close() {
        pool.close();
    }
}

package vn.emc.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many changes the other services have not been told of yet; more than a few for more than a minute is a fault. */
@RequiredArgsConstructor
class WaitingPublications implements MeterBinder {
    private final JdbcClient database;

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("emc.publications.waiting", this, WaitingPublications::count)
                .description("Changes that are committed but not yet acknowledged by the broker")
                .register(meters);
    }

    private double count() {
        return database.sql("select count(*) from scheduled_tasks where task_name = :task")
                .param("task", Outbox.TASK)
                .query(Long.class)
                .single();
    }
}

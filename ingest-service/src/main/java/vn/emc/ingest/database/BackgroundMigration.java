package vn.emc.ingest.database;

import java.time.Duration;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates the database beside the running service, and waits for it where it is away: events are collected without it.
 * Consumers find their tables missing until then, and wait too.
 */
@Slf4j
@RequiredArgsConstructor
final class BackgroundMigration implements SmartLifecycle, HealthIndicator {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final DataSource database;
    private final Runnable afterwards;
    private volatile String waitingFor = "the first attempt";
    private volatile boolean done;
    private @Nullable Thread thread;

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("migration").daemon().start(this::migrate);
    }

    private void migrate() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var result = Flyway.configure().dataSource(database).load().migrate();
                afterwards.run();
                done = true;
                log.info("The database is ready, {} migrations were new", result.migrationsExecuted);
                return;
            } catch (FlywayException failure) {
                tellOnce(failure);
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Every two seconds the same line would tell no more. */
    private void tellOnce(FlywayException failure) {
        var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (!reason.equals(waitingFor)) {
            log.warn("The database cannot be migrated yet: {}", reason);
            waitingFor = reason;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public Health health() {
        return done
                ? Health.up().build()
                : Health.down().withDetail("waitingFor", waitingFor).build();
    }
}

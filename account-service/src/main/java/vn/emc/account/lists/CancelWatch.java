package vn.emc.account.lists;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import lombok.extern.slf4j.Slf4j;
import org.postgresql.PGConnection;

/** Ends the statement a connection is busy with as soon as nobody wants its outcome any more. */
@Slf4j
final class CancelWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Connection connection;
    private final BooleanSupplier wanted;
    private final Thread watching;
    private volatile boolean cancelled;

    CancelWatch(Connection connection, BooleanSupplier wanted) {
        this.connection = connection;
        this.wanted = wanted;
        this.watching = Thread.ofVirtual().name("cancel-watch").start(this::watch);
    }

    boolean isCancelled() {
        return cancelled;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                if (!wanted.getAsBoolean()) {
                    cancelled = true;
                    connection.unwrap(PGConnection.class).cancelQuery();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException unknown) {
            // The reading itself will meet what is wrong with the database.
            log.warn("A reading cannot be watched any more: {}", unknown.toString());
        }
    }

    @Override
    public void close() {
        watching.interrupt();
        try {
            watching.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.emc.gateway.collect;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that bodies do not take for ever. Nearly all come whole with their head; only the others are watched. Runs on the
 * connection's event loop only.
 */
// A timer that is not needed any more runs out without effect: cancelling costs as much.
@SuppressWarnings("FutureReturnValueIgnored")
final class BodyWatch {
    private static final int BODY_SECONDS = 30;

    /** Of the body that is coming in, or of none. */
    private long number;

    private boolean watched;

    void begin() {
        number++;
        watched = false;
    }

    /** Has {@code late} run unless the body has come in time; once for each body. */
    void start(EventExecutor loop, Runnable late) {
        if (watched) {
            return;
        }
        watched = true;
        var incomplete = number;
        loop.schedule(
                () -> {
                    if (incomplete == number) {
                        late.run();
                    }
                },
                BODY_SECONDS,
                TimeUnit.SECONDS);
    }

    void end() {
        number++;
    }
}

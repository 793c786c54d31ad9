package vn.emc.ingest.replay;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectedEvent;

/** The events of one replay, step by step: while those of one are judged and claimed, those of the next are read. */
@RequiredArgsConstructor
final class EventsAhead implements AutoCloseable {
    private final WaitingEvents waiting;
    private final int most;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("replay-reader").factory());

    private @Nullable Ahead ahead;

    private record Ahead(Replay.Position behind, Future<List<RejectedEvent>> events) {}

    /** The next events from where the replay stands; none at its end. */
    List<RejectedEvent> next(Replay replay) throws InterruptedException {
        var current = ahead;
        if (current == null || !current.behind().equals(replay.position())) {
            current = read(replay, replay.position());
        }
        var events = result(current);
        ahead = events.size() < most ? null : read(replay, Replay.Position.of(events.getLast()));
        return events;
    }

    private Ahead read(Replay replay, Replay.Position behind) {
        return new Ahead(behind, reader.submit(() -> waiting.next(replay, behind, most)));
    }

    private static List<RejectedEvent> result(Ahead ahead) throws InterruptedException {
        try {
            return ahead.events().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}

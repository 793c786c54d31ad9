package vn.emc.ingest.publish;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;

/** A message given to the producer. It is settled once: by the broker's acknowledgement or by going to the spool. */
final class InFlight extends AtomicReference<InFlight.State> implements Callback {
    private static final long serialVersionUID = 1L;

    enum State {
        SENT,
        FAILED,
        ACKNOWLEDGED,
        SPOOLED
    }

    private final transient Outgoing message;
    private final transient Receipt receipt;
    private final transient Listener listener;
    private final long sentAt;

    InFlight(Outgoing message, Receipt receipt, long sentAt, Listener listener) {
        super(State.SENT);
        this.message = message;
        this.receipt = receipt;
        this.sentAt = sentAt;
        this.listener = listener;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            fail();
            return;
        }
        listener.acknowledged();
        if (compareAndSet(State.SENT, State.ACKNOWLEDGED)) {
            listener.settled(message);
            receipt.durable();
        }
    }

    /** Told what the broker does. */
    interface Listener {
        void acknowledged();

        void failed();

        /** The broker has the message, or it is the spool's. */
        void settled(Outgoing message);
    }

    void fail() {
        if (compareAndSet(State.SENT, State.FAILED)) {
            listener.failed();
        }
    }

    /** Whether it is now the spool's. */
    boolean takeForSpool() {
        var taken = compareAndSet(State.SENT, State.SPOOLED) || compareAndSet(State.FAILED, State.SPOOLED);
        if (taken) {
            listener.settled(message);
        }
        return taken;
    }

    boolean isSettled() {
        var state = get();
        return state == State.ACKNOWLEDGED || state == State.SPOOLED;
    }

    boolean isOlderThan(long nanos, long now) {
        return now - sentAt > nanos;
    }

    Outgoing message() {
        return message;
    }

    Receipt receipt() {
        return receipt;
    }
}

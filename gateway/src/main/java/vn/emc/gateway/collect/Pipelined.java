package vn.emc.gateway.collect;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What a client sent before it had the answer to an earlier request, in order. */
final class Pipelined {
    private final Deque<Object> messages = new ArrayDeque<>();
    private boolean handingOn;

    void add(Object message) {
        messages.add(message);
    }

    /** Whether what comes now has to wait behind others. */
    boolean isInFront() {
        return !handingOn && !messages.isEmpty();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    boolean beginsWithRequest() {
        return messages.peek() instanceof HttpRequest;
    }

    /** Hands on one after the other. Nothing happens when it is called by what takes them. */
    void handOn(BooleanSupplier mayGoOn, Consumer<Object> taker) {
        if (handingOn) {
            return;
        }
        handingOn = true;
        while (!messages.isEmpty() && mayGoOn.getAsBoolean()) {
            taker.accept(messages.remove());
        }
        handingOn = false;
    }

    void drop() {
        messages.forEach(ReferenceCountUtil::release);
        messages.clear();
    }
}

package vn.emc.messaging;

import java.util.List;

/**
 * Applies messages to the database, inside the transaction that also stores how far the topic has been read. Messages of
 * one partition are in their order. An exception undoes the whole batch; which exceptions make a message a dead letter
 * and which make the consumer wait is told by {@link FailureKind}. The same batch may be tried several times, so a
 * handler changes nothing but the database.
 */
@FunctionalInterface
public interface BatchHandler<T> {

    void apply(List<Message<T>> batch);
}

package vn.emc.ingest.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.relay.CollectingAnswer;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.spool.Receipt;

/** Answers a call once its event is durable: 204 with the event's id and warnings; 503 where it could not be stored. */
@RequiredArgsConstructor
final class EventReceipt implements Receipt {
    private static final int NO_CONTENT = 204;
    private static final byte[] EMPTY = {};

    private final Reading reading;
    private final Map<String, String> told;
    private final CollectMeters meters;
    private final Consumer<CollectingAnswer> answer;
    private final Supplier<CollectingAnswer> notStored;

    @Override
    public void durable() {
        meters.taken(reading);
        var id = reading.eventId().toString();
        var headers = reading.warnings().isEmpty()
                ? Map.of("X-EMC-Event-Id", id)
                : Map.of("X-EMC-Event-Id", id, "X-EMC-Warning", names(reading.warnings()));
        answer.accept(new CollectingAnswer(NO_CONTENT, withTold(headers), EMPTY));
    }

    private Map<String, String> withTold(Map<String, String> headers) {
        if (told.isEmpty()) {
            return headers;
        }
        var all = new HashMap<>(headers);
        all.putAll(told);
        return all;
    }

    @Override
    public void lost() {
        answer.accept(notStored.get());
    }

    private static String names(List<Warning> warnings) {
        return warnings.size() == 1
                ? warnings.getFirst().name()
                : warnings.stream().map(Warning::name).collect(Collectors.joining(","));
    }
}

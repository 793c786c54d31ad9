package vn.emc.ingest.collect;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.spool.Receipt;

/** Answers a call once its event is durable: 204 with the event's id and warnings; 503 where it could not be stored. */
@Slf4j
final class DelayedAnswer implements Receipt {
    private final AsyncContext call;
    private final HttpServletResponse response;
    private final Reading reading;
    private final CollectMeters meters;

    DelayedAnswer(AsyncContext call, HttpServletResponse response, Reading reading, CollectMeters meters) {
        this.call = call;
        this.response = response;
        this.reading = reading;
        this.meters = meters;
        // The publisher settles every event; a timer per call would only cost.
        call.setTimeout(0);
    }

    @Override
    public void durable() {
        meters.taken(reading);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("X-EMC-Event-Id", reading.eventId().toString());
        if (!reading.warnings().isEmpty()) {
            response.setHeader("X-EMC-Warning", names(reading.warnings()));
        }
        call.complete();
    }

    @Override
    public void lost() {
        try {
            Problems.answer((HttpServletRequest) call.getRequest(), response, Refusal.CANNOT_STORE, List.of());
        } catch (IOException senderGone) {
            log.debug("A sender did not wait for its answer", senderGone);
        } finally {
            call.complete();
        }
    }

    private static String names(List<Warning> warnings) {
        return warnings.size() == 1
                ? warnings.getFirst().name()
                : warnings.stream().map(Warning::name).collect(Collectors.joining(","));
    }
}

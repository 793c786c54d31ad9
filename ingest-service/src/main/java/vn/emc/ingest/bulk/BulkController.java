package vn.emc.ingest.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.RefusedCalls;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/** Takes batches. Reads the request itself: its body is read as a stream, and verified as the bytes that were sent. */
@RestController
@PreAuthorize("permitAll")
@RequiredArgsConstructor
class BulkController {
    static final String PATH = "/api/ingest/v1/dossier-events";

    private final ClientAddresses clients;
    private final RefusedCalls refusedCalls;
    private final BatchSlots slots;
    private final TakingBatches batches;

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var call = BatchCall.of(request, clients);
            var incoming = IncomingBatch.of(request);
            var answer = slots.within(() -> batches.take(call, incoming));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.headers().forEach(response::setHeader);
            response.setContentLength(answer.json().length);
            response.getOutputStream().write(answer.json());
        } catch (RefusedException refused) {
            refusedCalls.count(refused.getRefusal());
            Problems.answer(request, response, refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            Problems.answer(request, response, new RefusedException(Refusal.CANNOT_STORE));
        }
    }
}

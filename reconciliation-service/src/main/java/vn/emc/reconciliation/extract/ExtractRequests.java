package vn.emc.reconciliation.extract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.outbox.PublishedState;

/** What ingest-service is told: what each extract wants, and when nobody waits for it any more. */
@Component
@RequiredArgsConstructor
class ExtractRequests implements PublishedState {
    /** A dossier that one side counts just outside the period may lie in it for the other. */
    private static final int DAYS_AROUND = 31;

    private final ExtractTable extracts;

    @Override
    public String topic() {
        return Topics.EXTRACT_REQUESTS;
    }

    @Override
    public Optional<Object> current(String key) {
        return extracts.find(UUID.fromString(key))
                .map(extract -> new ExtractRequest(
                        extract.id(),
                        extract.version(),
                        extract.state().isUnderWay(),
                        extract.sites(),
                        extract.period().from().minusDays(DAYS_AROUND),
                        extract.period().to().plusDays(DAYS_AROUND)));
    }

    @Override
    public List<String> keys() {
        return extracts.underWay().stream().map(UUID::toString).toList();
    }
}

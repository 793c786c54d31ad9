package vn.emc.catalog.embed;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.outbox.PublishedState;

/** What the other services are told: of each site that was ever checked, the newest check. */
@Component
@RequiredArgsConstructor
class EmbedCheckStates implements PublishedState {
    private final EmbedChecks checks;

    @Override
    public String topic() {
        return Topics.EMBED_CHECKS;
    }

    @Override
    public Optional<Object> current(String key) {
        return checks.state(Integer.parseInt(key)).map(Object.class::cast);
    }

    @Override
    public List<String> keys() {
        return checks.checkedSites().stream().map(String::valueOf).toList();
    }
}

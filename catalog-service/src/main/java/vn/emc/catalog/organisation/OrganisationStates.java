package vn.emc.catalog.organisation;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.outbox.PublishedState;

/** What the other services are told of organisations. */
@Component
@RequiredArgsConstructor
class OrganisationStates implements PublishedState {
    private final OrganisationRepository organisations;
    private final OrganisationMapper mapper;

    @Override
    public String topic() {
        return Topics.ORGANISATIONS;
    }

    @Override
    public Optional<Object> current(String key) {
        return organisations.findById(key).map(mapper::state);
    }

    @Override
    public List<String> keys() {
        return organisations.findAllCodes();
    }
}

package vn.emc.reconciliation.sites;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.messaging.StateTopic;

/** What units are called. */
@Component
@RequiredArgsConstructor
public class Organisations {
    private final StateTopic<String, OrganisationState> organisationStates;

    /** The unit's name; its code where nobody told us one. */
    public String name(UnitCode unit) {
        return organisationStates
                .find(unit.value())
                .map(OrganisationState::name)
                .orElseGet(unit::value);
    }
}

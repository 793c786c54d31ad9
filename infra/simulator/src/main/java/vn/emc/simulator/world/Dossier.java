package vn.emc.simulator.world;

import java.util.List;

/**
 * One case, with everything its system sends about it.
 *
 * @param events in the order in which they are sent; empty when every one of them was lost
 */
public record Dossier(SimulatedSite site, String code, List<SimulatedEvent> events) {
    public Dossier {
        events = List.copyOf(events);
    }
}

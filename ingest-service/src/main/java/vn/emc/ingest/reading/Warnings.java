package vn.emc.ingest.reading;

import java.util.EnumSet;
import java.util.List;
import vn.emc.contracts.events.Warning;

/** Collects the rules an event breaks, each once, in the order of the contract. */
final class Warnings {
    private final EnumSet<Warning> found = EnumSet.noneOf(Warning.class);

    void add(Warning warning) {
        found.add(warning);
    }

    void addIf(boolean broken, Warning warning) {
        if (broken) {
            found.add(warning);
        }
    }

    List<Warning> list() {
        return List.copyOf(found);
    }
}

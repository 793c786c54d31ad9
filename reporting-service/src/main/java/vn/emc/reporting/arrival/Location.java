package vn.emc.reporting.arrival;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/** The unit in charge as an event names it. */
final class Location {
    private Location() {}

    static @Nullable String of(DossierEvent event) {
        var user = event.user();
        var location = user == null ? null : user.location();
        return location == null || location.isBlank() ? null : location.strip();
    }
}

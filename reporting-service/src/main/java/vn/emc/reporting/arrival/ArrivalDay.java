package vn.emc.reporting.arrival;

import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/**
 * The events of a site that reached us on a day.
 *
 * @param events how many
 * @param withUser how many of them say whose dossier it is
 * @param said which values their fields had
 * @param locationLow the smallest hash of their LOCATION, null where none named one
 * @param locationHigh the largest
 */
public record ArrivalDay(
        long events,
        long withUser,
        SaidValues said,
        @Nullable Integer locationLow,
        @Nullable Integer locationHigh) {
    public static final ArrivalDay NONE = new ArrivalDay(0, 0, SaidValues.NOTHING, null, null);

    static ArrivalDay of(DossierEvent event) {
        var location = Location.of(event);
        Integer hash = location == null ? null : location.hashCode();
        return new ArrivalDay(1, namesUser(event) ? 1 : 0, SaidValues.of(event), hash, hash);
    }

    private static boolean namesUser(DossierEvent event) {
        var user = event.user();
        return user != null && (user.local() != null || user.national() != null);
    }

    public ArrivalDay and(ArrivalDay other) {
        return new ArrivalDay(
                events + other.events,
                withUser + other.withUser,
                said.and(other.said),
                known(locationLow, other.locationLow, Math::min),
                known(locationHigh, other.locationHigh, Math::max));
    }

    private static @Nullable Integer known(@Nullable Integer one, @Nullable Integer other, IntBinaryOperator ofBoth) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ofBoth.applyAsInt(one, other);
    }

    /** Whether all events that name a LOCATION name the same. */
    public boolean hasOneLocation() {
        return locationLow != null && locationLow.equals(locationHigh);
    }
}

package vn.emc.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What was said of a dossier's result. A sender's last Status 3 event decides, and a correction stands above it. But that
 * there is no result can only be agreed of what is known: a Status 3 event that reaches us after the agreement counts, of
 * several the one that reached us last. An agreed result stays.
 *
 * @param sent the sender's last by time
 * @param arrived the sender's last by arrival
 * @param agreed the correction agreed last
 */
public record Results(
        @Nullable Result sent,
        @Nullable Result arrived,
        @Nullable Result agreed) {
    public static final Results NONE = new Results(null, null, null);

    Results with(@Nullable Result said) {
        if (said == null) {
            return this;
        }
        return said.isAgreed()
                ? new Results(sent, arrived, last(agreed, said))
                : new Results(last(sent, said), lastArrived(arrived, said), agreed);
    }

    /** The one that counts. */
    public @Nullable Result deciding() {
        if (agreed == null) {
            return sent;
        }
        return isOverruled() ? arrived : agreed;
    }

    /** Whether a sender's result came after it was agreed that there is none. */
    boolean isOverruled() {
        return agreed != null
                && !agreed.returned()
                && arrived != null
                && arrived.arrivedAt().isAfter(agreed.arrivedAt());
    }

    /** Whether the one that counts is all there is to know. */
    public boolean isPlain() {
        return agreed == null ? sent == null || sent.equals(arrived) : sent == null && arrived == null;
    }

    /** Where {@link #isPlain()}, from the one that counts. */
    public static Results plain(@Nullable Result only) {
        return NONE.with(only);
    }

    private static Result last(@Nullable Result held, Result said) {
        return held == null || said.origin().decidesLast(held.origin()) ? said : held;
    }

    private static Result lastArrived(@Nullable Result held, Result said) {
        if (held == null) {
            return said;
        }
        var byArrival = said.arrivedAt().compareTo(held.arrivedAt());
        var byId = said.origin().eventId().compareTo(held.origin().eventId());
        // the same event again is the one we have, whenever it came
        return byId != 0 && (byArrival > 0 || (byArrival == 0 && byId > 0)) ? said : held;
    }
}

package vn.emc.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.emc.contracts.events.DossierEvent;

/**
 * The events a sender has told of a dossier, in the order in which they happened: enough to tell a repeat, which says the
 * same as the event before it, from an event that says the same again after a different one.
 *
 * <p>Which are repeats depends on the events alone and not on the order in which they come, as long as there are no more
 * than {@value #MOST_MARKS} of them. Of more, repeats in the middle of a row of repeats are forgotten first, then the
 * oldest; only an event that comes late into what was forgotten is then judged by what is left.
 *
 * @param marks of the events, by time
 * @param forgottenRepeats how many repeats there were beside those
 */
public record SentEvents(List<Mark> marks, int forgottenRepeats) {
    public static final int MOST_MARKS = 24;
    static final SentEvents NONE = new SentEvents(List.of(), 0);

    private static final Comparator<Mark> BY_TIME =
            Comparator.comparing(Mark::at).thenComparingLong(Mark::id);

    /**
     * An event.
     *
     * @param at when it happened, to the microsecond
     * @param id of the event, in 64 bits
     * @param fingerprint of what it says
     */
    public record Mark(Instant at, long id, long fingerprint) {
        boolean saysTheSameAs(Mark other) {
            return fingerprint == other.fingerprint;
        }
    }

    public SentEvents {
        marks = List.copyOf(marks);
    }

    /** Whether the event is among them; not of one that was forgotten. */
    boolean know(DossierEvent event) {
        var id = idOf(event.eventId());
        return marks.stream().anyMatch(known -> known.id() == id);
    }

    /** With one more event; {@code this} where it is known. */
    SentEvents with(DossierEvent event) {
        var origin = Origin.of(event, Authority.INCIDENTAL);
        var mark = new Mark(origin.at(), idOf(origin.eventId()), Fingerprint.of(event));
        if (know(event)) {
            return this;
        }
        var more = new ArrayList<Mark>(marks.size() + 1);
        more.addAll(marks);
        more.add(placeOf(mark), mark);
        return more.size() > MOST_MARKS ? shortened(more) : new SentEvents(more, forgottenRepeats);
    }

    /** How many of the events only repeat the one before. */
    public int repeats() {
        var repeats = forgottenRepeats;
        for (var i = 1; i < marks.size(); i++) {
            if (marks.get(i).saysTheSameAs(marks.get(i - 1))) {
                repeats++;
            }
        }
        return repeats;
    }

    /**
     * When that was said first which {@code origin} said, as far as it and those before it were only repeats.
     *
     * @param after what was said until then does not matter
     */
    Instant firstSaid(Origin origin, Instant after) {
        var id = idOf(origin.eventId());
        for (var i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).id() == id) {
                return marks.get(startOfRow(i, after)).at();
            }
        }
        return origin.at();
    }

    private int startOfRow(int index, Instant after) {
        var start = index;
        while (start > 0
                && marks.get(start - 1).at().isAfter(after)
                && marks.get(start).saysTheSameAs(marks.get(start - 1))) {
            start--;
        }
        return start;
    }

    private int placeOf(Mark mark) {
        var place = marks.size();
        while (place > 0 && BY_TIME.compare(mark, marks.get(place - 1)) < 0) {
            place--;
        }
        return place;
    }

    private SentEvents shortened(List<Mark> marks) {
        for (var i = 1; i < marks.size() - 1; i++) {
            if (marks.get(i).saysTheSameAs(marks.get(i - 1)) && marks.get(i).saysTheSameAs(marks.get(i + 1))) {
                return without(i, marks, 1);
            }
        }
        return marks.get(1).saysTheSameAs(marks.get(0)) ? without(1, marks, 1) : without(0, marks, 0);
    }

    private SentEvents without(int index, List<Mark> marks, int repeats) {
        marks.remove(index);
        return new SentEvents(marks, forgottenRepeats + repeats);
    }

    private static long idOf(UUID eventId) {
        return eventId.getMostSignificantBits() ^ eventId.getLeastSignificantBits();
    }
}

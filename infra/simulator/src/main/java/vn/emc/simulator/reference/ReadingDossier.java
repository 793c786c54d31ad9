package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.reference.RawEvent.Source;

/**
 * Reads one dossier's facts off all of its events at once. Events stand in the order of their times, equal ones in that of
 * their ids; corrections stand above what was sent, the one agreed last above the others.
 */
final class ReadingDossier {
    private static final int MOST_DAYS_BACK = 400;
    private static final Comparator<RawEvent> BY_TIME =
            Comparator.comparing(RawEvent::eventTime).thenComparing(RawEvent::eventId);
    private static final Comparator<RawEvent> LAST_ARRIVED_FIRST = Comparator.comparing(RawEvent::receivedAt)
            .thenComparing(RawEvent::eventId)
            .reversed();

    private final List<RawEvent> all;
    private final List<RawEvent> sent;
    private final List<RawEvent> agreed;

    private ReadingDossier(List<RawEvent> events) {
        all = events.stream().sorted(BY_TIME).toList();
        sent = all.stream().filter(event -> !event.isAgreed()).toList();
        agreed = all.stream()
                .filter(RawEvent::isAgreed)
                .sorted(LAST_ARRIVED_FIRST)
                .toList();
    }

    /** Nothing for a dossier of which it was agreed last that it counts nowhere. */
    static Optional<CountedDossier> of(List<RawEvent> events) {
        var dossier = new ReadingDossier(events);
        return dossier.isExcluded() ? Optional.empty() : Optional.of(dossier.counted());
    }

    private boolean isExcluded() {
        return !agreed.isEmpty() && agreed.getFirst().source() == Source.EXCLUSION;
    }

    private CountedDossier counted() {
        var reception = reception();
        var result = result();
        return new CountedDossier(
                reception.siteId(),
                reception.codeProfile(),
                said(RawEvent::procedure),
                unit(reception.codeProfile()),
                said(RawEvent::level),
                reception.day(),
                dayByCode(reception),
                result == null ? null : firstSaid(result).day(),
                is(reception.content().formsReception(), 1),
                Boolean.TRUE.equals(said(RawEvent::fromNationalPortal)),
                result != null && is(result.content().formsReception(), 1),
                result == null ? 0 : payment(result.content().formsPayments()),
                result != null
                        && (is(result.content().isDvcbc(), 1)
                                || is(result.content().isDvcbc(), 2)));
    }

    /** The earliest Status 1 event; if there is none, the earliest of all that were sent. */
    private RawEvent reception() {
        var decided = first(agreed, RawEvent::isReceived);
        var told = decided == null ? first(sent, RawEvent::isReceived) : decided;
        if (told != null) {
            return told;
        }
        return sent.isEmpty() ? all.getFirst() : sent.getFirst();
    }

    /**
     * The last Status 3 event. A correction may also say that there is no result; then the one that reached us last counts
     * if it did so after that was agreed.
     */
    private @Nullable RawEvent result() {
        var decided = agreement();
        if (decided != null) {
            return decided.isResult() ? decided : first(lastArrivedFirst(), event -> isNewSince(decided, event));
        }
        return first(sent.reversed(), RawEvent::isResult);
    }

    /** What was agreed last of the result. */
    private @Nullable RawEvent agreement() {
        return first(agreed, event -> event.source() == Source.CORRECTION && event.isOfTheResult());
    }

    private List<RawEvent> lastArrivedFirst() {
        return sent.stream().sorted(LAST_ARRIVED_FIRST).toList();
    }

    private static boolean isNewSince(RawEvent agreement, RawEvent event) {
        return event.isResult() && event.receivedAt().isAfter(agreement.receivedAt());
    }

    /** What the reception says, or else other events, the earliest first; an event that is silent on it does not take part. */
    private <T> @Nullable T said(Function<RawEvent, @Nullable T> fact) {
        var words = new ArrayList<RawEvent>(agreed);
        sent.stream().filter(RawEvent::isReceived).forEach(words::add);
        sent.stream().filter(event -> !event.isReceived()).forEach(words::add);
        return words.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The unit that was agreed, or else that inside the dossier's code, or else LOCATION, each where it is a unit's code. */
    private @Nullable String unit(String codeProfile) {
        var agreement = first(agreed, event -> event.location() != null);
        var agreedUnit = agreement == null ? null : Units.named(agreement.location());
        if (agreedUnit != null) {
            return agreedUnit;
        }
        var inside = Units.inside(codeProfile);
        return inside == null ? Units.named(said(RawEvent::location)) : inside;
    }

    /** An event that says the same as the one before it is a repeat: what it says was said then, if not before an agreement. */
    private RawEvent firstSaid(RawEvent event) {
        var place = sent.indexOf(event);
        var agreement = agreement();
        while (place > 0
                && sent.get(place - 1).content().equals(event.content())
                && (agreement == null || sent.get(place - 1).eventTime().isAfter(agreement.receivedAt()))) {
            place--;
        }
        return place < 0 ? event : sent.get(place);
    }

    private static LocalDate dayByCode(RawEvent reception) {
        var arrival = reception.day();
        var inside = Days.inside(reception.codeProfile());
        var holds = reception.isUntimed()
                && inside != null
                && inside.isBefore(arrival)
                && !inside.isBefore(arrival.minusDays(MOST_DAYS_BACK));
        return holds ? Objects.requireNonNull(inside) : arrival;
    }

    private static int payment(@Nullable Integer formsPayments) {
        return is(formsPayments, 1) || is(formsPayments, 2) ? Objects.requireNonNull(formsPayments) : 0;
    }

    private static @Nullable RawEvent first(List<RawEvent> events, Predicate<RawEvent> wanted) {
        return events.stream().filter(wanted).findFirst().orElse(null);
    }

    private static boolean is(@Nullable Integer value, int expected) {
        return value != null && value == expected;
    }
}

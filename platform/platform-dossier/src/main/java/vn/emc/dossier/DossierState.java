package vn.emc.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

/**
 * What is known of one dossier after any of its events, in any order and however often: for each fact the state holds
 * the deciding event, and which one decides depends on the events' times and ids alone.
 *
 * <p>Only a sender's repeat of an {@code EventId} with <em>other</em> contents depends on the order: the first to arrive
 * stays, as in the ledger.
 *
 * <ul>
 *   <li>Reception: see {@link Reception}. Procedure, level, unit and "from the national portal": the same order, but
 *       among the events that say them; a correction of any status stands above.
 *   <li>Result: see {@link Result}. A processing event after the result ("3 then 2") takes nothing back: senders give no
 *       times, so a recall cannot be told from an event that was overtaken. A recalled result that goes out again is a
 *       new Status 3 event, and that one decides.
 *   <li>Repeats: an event that says the same as the one before it is a repeat and moves nothing. Receptions are decided
 *       by the first event anyway; a result that is only repeated stays where it was first said. See {@link SentEvents}.
 * </ul>
 */
public record DossierState(
        Reception reception,
        @Nullable Said<ServiceLevel> level,
        @Nullable Said<String> procedure,
        @Nullable Said<String> unit,
        @Nullable Said<Boolean> fromNationalPortal,
        @Nullable Result lastResult,
        SentEvents sent) {

    /** A dossier exists as soon as any event names it. */
    public static DossierState startingWith(DossierEvent event) {
        return new DossierState(Reception.of(event), null, null, null, null, null, SentEvents.NONE).apply(event);
    }

    /** The state with one more event; {@code this} when the event changes nothing. */
    public DossierState apply(DossierEvent event) {
        var describing = Origin.of(event, describingAuthority(event));
        var user = event.user();
        var next = new DossierState(
                reception.merge(Reception.of(event)),
                Said.merge(level, describing, ServiceLevel.of(event.level())),
                Said.merge(procedure, describing, procedureOf(event)),
                Said.merge(unit, describing, CodeText.orNull(user == null ? null : user.location())),
                Said.merge(fromNationalPortal, describing, yesOrNo(event.isFromDvcqg())),
                Result.merge(lastResult, Result.of(event)),
                event.kind() == EventKind.SENT ? sent.with(event) : sent);
        return next.equals(this) ? this : next;
    }

    /** The procedure code the event says, null when it is silent. */
    public static @Nullable String procedureOf(DossierEvent event) {
        return CodeText.orNull(event.codeTthc());
    }

    public boolean isFromNationalPortal() {
        return fromNationalPortal != null && fromNationalPortal.value();
    }

    /** The result, if there is one. */
    public Optional<Result> result() {
        return isFinished() ? Optional.ofNullable(lastResult) : Optional.empty();
    }

    public LocalDate receivedOn() {
        return BusinessDay.of(reception.origin().at());
    }

    /** The day of the result, when it was said first; null while there is none. */
    public @Nullable LocalDate finishedOn() {
        return lastResult != null && isFinished() ? BusinessDay.of(sent.firstSaid(lastResult.origin())) : null;
    }

    public boolean isFinished() {
        return lastResult != null && lastResult.returned();
    }

    private static Authority describingAuthority(DossierEvent event) {
        if (event.kind() == EventKind.CORRECTION) {
            return Authority.AGREED;
        }
        return event.status() == Status.RECEIVED ? Authority.RESPONSIBLE : Authority.INCIDENTAL;
    }

    private static @Nullable Boolean yesOrNo(@Nullable Integer number) {
        if (number == null) {
            return null;
        }
        return switch (number) {
            case 0 -> false;
            case 1 -> true;
            default -> null;
        };
    }
}

package vn.emc.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

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
 *   <li>Result: see {@link Results}. A processing event after the result ("3 then 2") takes nothing back: senders give no
 *       times, so a recall cannot be told from an event that was overtaken. A recalled result that goes out again is a
 *       new Status 3 event, and that one decides.
 *   <li>Repeats: an event that says the same as the one before it is a repeat and moves nothing. Receptions are decided
 *       by the first event anyway; a result that is only repeated stays where it was first said. See {@link SentEvents}.
 *   <li>Exclusion: the last agreement says whether the dossier counts at all; an excluded one is in no figure, and all
 *       else of it stays known.
 * </ul>
 */
public record DossierState(
        Reception reception,
        @Nullable Said<ServiceLevel> level,
        @Nullable Said<String> procedure,
        @Nullable Said<String> unit,
        @Nullable Said<Boolean> fromNationalPortal,
        Results results,
        SentEvents sent,
        @Nullable Said<Boolean> excluded) {

    /** A dossier exists as soon as any event names it. */
    public static DossierState startingWith(DossierEvent event) {
        return new DossierState(Reception.of(event), null, null, null, null, Results.NONE, SentEvents.NONE, null)
                .apply(event);
    }

    /** The state with one more event; {@code this} when the event changes nothing. */
    public DossierState apply(DossierEvent event) {
        if (!event.kind().isAgreed() && sent.know(event)) {
            return this;
        }
        var describing = Origin.of(event, describingAuthority(event));
        var next = new DossierState(
                reception.merge(Reception.of(event)),
                Said.merge(level, describing, ServiceLevel.of(event.level())),
                Said.merge(procedure, describing, procedureOf(event)),
                Said.merge(unit, describing, unitOf(event)),
                Said.merge(fromNationalPortal, describing, yesOrNo(event.isFromDvcqg())),
                results.with(Result.of(event)),
                event.kind().isAgreed() ? sent : sent.with(event),
                Said.merge(excluded, describing, excludes(event)));
        return next.equals(this) ? this : next;
    }

    /** The procedure code the event says, null when it is silent. */
    public static @Nullable String procedureOf(DossierEvent event) {
        return CodeText.orNull(event.codeTthc());
    }

    /** The unit in charge the event says, null when it is silent; any text. */
    public static @Nullable String unitOf(DossierEvent event) {
        var user = event.user();
        return CodeText.orNull(user == null ? null : user.location());
    }

    public boolean isFromNationalPortal() {
        return fromNationalPortal != null && fromNationalPortal.value();
    }

    /** Whether it was agreed that the dossier counts nowhere. */
    public boolean isExcluded() {
        return excluded != null && excluded.value();
    }

    /** What counts of what was said of the result; a correction may say that there is none. */
    public @Nullable Result lastResult() {
        return results.deciding();
    }

    /** The result, if there is one. */
    public Optional<Result> result() {
        return isFinished() ? Optional.ofNullable(lastResult()) : Optional.empty();
    }

    public LocalDate receivedOn() {
        return BusinessDay.of(reception.origin().at());
    }

    /** The day of the result, when it was said first; null while there is none. */
    public @Nullable LocalDate finishedOn() {
        var last = lastResult();
        return last == null || !last.returned() ? null : BusinessDay.of(sent.firstSaid(last.origin(), sayingNone()));
    }

    /** When it was agreed that there was no result yet: what was said before it is no first saying. */
    private Instant sayingNone() {
        var agreed = results.agreed();
        return agreed != null && results.isOverruled() ? agreed.arrivedAt() : Instant.MIN;
    }

    public boolean isFinished() {
        var last = lastResult();
        return last != null && last.returned();
    }

    private static Authority describingAuthority(DossierEvent event) {
        if (event.kind().isAgreed()) {
            return Authority.AGREED;
        }
        return event.status() == Status.RECEIVED ? Authority.RESPONSIBLE : Authority.INCIDENTAL;
    }

    private static @Nullable Boolean excludes(DossierEvent event) {
        return switch (event.kind()) {
            case SENT -> null;
            case CORRECTION -> false;
            case EXCLUSION -> true;
        };
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

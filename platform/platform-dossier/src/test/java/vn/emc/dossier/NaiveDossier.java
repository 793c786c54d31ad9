package vn.emc.dossier;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

/** The same rules written without cleverness: keeps all events and searches them at every question. */
final class NaiveDossier {
    private static final Comparator<DossierEvent> TIME =
            comparing((DossierEvent event) -> micros(event.eventTime())).thenComparing(DossierEvent::eventId);
    private static final Comparator<DossierEvent> ARRIVAL =
            comparing((DossierEvent event) -> micros(event.receivedAt())).thenComparing(DossierEvent::eventId);

    private final List<DossierEvent> events;

    NaiveDossier(Collection<DossierEvent> events) {
        var distinct = new LinkedHashMap<Object, DossierEvent>();
        events.forEach(event -> distinct.putIfAbsent(event.eventId(), event));
        this.events = new ArrayList<>(distinct.values());
    }

    LocalDate receivedOn() {
        return BusinessDay.of(reception().eventTime());
    }

    boolean receivedOnline() {
        return Objects.equals(reception().formsReception(), 1);
    }

    @Nullable
    Integer level() {
        return describe(
                event -> event.level() != null && List.of(0, 3, 4).contains(event.level()), DossierEvent::level);
    }

    @Nullable
    String procedure() {
        return describe(event -> event.codeTthc() != null, DossierEvent::codeTthc);
    }

    boolean fromNationalPortal() {
        return Objects.equals(
                describe(
                        event -> event.isFromDvcqg() != null && List.of(0, 1).contains(event.isFromDvcqg()),
                        DossierEvent::isFromDvcqg),
                1);
    }

    boolean fullyOnline() {
        var result = result();
        return Objects.equals(level(), 4)
                && receivedOnline()
                && result != null
                && Objects.equals(result.formsReception(), 1)
                && !Objects.equals(result.formsPayments(), 2);
    }

    /** The result, or null. */
    @Nullable
    DossierEvent result() {
        var agreed =
                last(ARRIVAL, event -> isCorrection(event) && List.of(2, 3, 4).contains(event.status()));
        if (agreed == null) {
            return last(TIME, event -> isSent(event) && event.status() == 3);
        }
        if (agreed.status() == 3) {
            return agreed;
        }
        return last(
                ARRIVAL,
                event -> isSent(event)
                        && event.status() == 3
                        && micros(event.receivedAt()).isAfter(micros(agreed.receivedAt())));
    }

    boolean excluded() {
        var agreed = last(ARRIVAL, event -> !isSent(event));
        return agreed != null && agreed.kind() == EventKind.EXCLUSION;
    }

    private DossierEvent reception() {
        var agreed = last(ARRIVAL, event -> isCorrection(event) && event.status() == 1);
        var received = first(event -> isSent(event) && event.status() == 1);
        var sent = first(NaiveDossier::isSent);
        var any = first(event -> true);
        return agreed != null
                ? agreed
                : received != null ? received : sent != null ? sent : Objects.requireNonNull(any);
    }

    private <T> @Nullable T describe(Predicate<DossierEvent> saysIt, Function<DossierEvent, @Nullable T> value) {
        var agreed = last(ARRIVAL, saysIt.and(event -> !isSent(event)));
        var received = first(saysIt.and(event -> event.status() == 1));
        var any = first(saysIt);
        var deciding = agreed != null ? agreed : received != null ? received : any;
        return deciding == null ? null : value.apply(deciding);
    }

    private @Nullable DossierEvent first(Predicate<DossierEvent> condition) {
        return events.stream().filter(condition).min(TIME).orElse(null);
    }

    private @Nullable DossierEvent last(Comparator<DossierEvent> order, Predicate<DossierEvent> condition) {
        return events.stream().filter(condition).max(order).orElse(null);
    }

    private static boolean isCorrection(DossierEvent event) {
        return event.kind() == EventKind.CORRECTION;
    }

    private static boolean isSent(DossierEvent event) {
        return event.kind() == EventKind.SENT;
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

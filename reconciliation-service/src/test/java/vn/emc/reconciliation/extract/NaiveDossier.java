package vn.emc.reconciliation.extract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedEvent;

/** What a list has to say of a dossier, read off its events by the letter; shares nothing with the fold. */
final class NaiveDossier {
    private final List<SimulatedEvent> story;

    private NaiveDossier(List<SimulatedEvent> story) {
        this.story = story;
    }

    /** Empty where no event names the dossier. */
    static Optional<DossierLine> line(String code, Collection<SimulatedEvent> events) {
        var story = events.stream()
                .filter(event -> event.codeProfile().equals(code))
                .sorted(Comparator.comparing(SimulatedEvent::eventTime))
                .toList();
        return story.isEmpty() ? Optional.empty() : Optional.of(new NaiveDossier(story).line(code));
    }

    private DossierLine line(String code) {
        var reception = said(event -> event);
        var result = story.stream()
                .filter(event -> event.status() == SimulatedEvent.RESULT)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new DossierLine(
                code,
                story.getFirst().siteId(),
                said(SimulatedEvent::codeTthc),
                said(event ->
                        event.user().location().isEmpty() ? null : event.user().location()),
                day(Objects.requireNonNull(reception)),
                result == null ? null : day(firstOfItsRow(result)),
                result == null ? status(story.getLast()) : Integer.valueOf(SimulatedEvent.RESULT),
                said(SimulatedEvent::level),
                reception.formsReception(),
                result == null ? null : result.formsReception(),
                result == null ? null : orZero(result.formsPayments()),
                result == null ? null : orZero(result.isDvcbc()));
    }

    /** What the first reception says that says it, or else the first event. */
    private <T> @Nullable T said(Function<SimulatedEvent, @Nullable T> value) {
        return story.stream()
                .filter(event -> value.apply(event) != null)
                .min(Comparator.comparing(event -> event.status() != SimulatedEvent.RECEIVED))
                .map(value)
                .orElse(null);
    }

    /** What is said again at once is only repeated. */
    private SimulatedEvent firstOfItsRow(SimulatedEvent result) {
        var place = story.lastIndexOf(result);
        while (place > 0 && content(story.get(place - 1)).equals(content(result))) {
            place--;
        }
        return story.get(place);
    }

    private static List<@Nullable Object> content(SimulatedEvent event) {
        return Arrays.asList(
                event.status(),
                event.formsReception(),
                event.formsPayments(),
                event.level(),
                event.isDvcbc(),
                event.codeTthc(),
                event.user());
    }

    private static Integer status(SimulatedEvent event) {
        return event.status() == SimulatedEvent.ASSIGNED ? SimulatedEvent.PROCESSING : event.status();
    }

    private static Integer orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static LocalDate day(SimulatedEvent event) {
        return event.eventTime().atZone(Calendar.ZONE).toLocalDate();
    }
}

package vn.emc.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Does to the events of a well-told dossier what the way to the platform does to them. */
final class FaultyLine {
    private static final int ONLINE = 1;
    private static final int DIRECT = 2;
    private static final int PARTLY_ONLINE = 3;
    private static final int FULLY_ONLINE = 4;
    private static final int LATEST_DAYS = 45;

    private final Faults faults;

    FaultyLine(Faults faults) {
        this.faults = faults;
    }

    List<SimulatedEvent> send(List<SimulatedEvent> told, SplittableRandom random, Instant now) {
        if (faults.rates().isEmpty()) {
            return told;
        }
        var events = new ArrayList<>(told);
        changeDossier(events, random);
        var sent = new ArrayList<SimulatedEvent>();
        for (var event : events) {
            if (!faults.strikes(Fault.LOST, random)) {
                sent.add(changeEvent(event, random, now));
            }
        }
        sent.sort(Comparator.comparing(SimulatedEvent::eventTime));
        separate(sent);
        duplicate(sent, random);
        if (faults.strikes(Fault.OUT_OF_ORDER, random)) {
            shuffle(sent, random);
        }
        return sent;
    }

    private void changeDossier(List<SimulatedEvent> events, SplittableRandom random) {
        if (faults.strikes(Fault.MISSING_RECEIVED, random)) {
            events.removeIf(event -> event.status() == SimulatedEvent.RECEIVED);
        }
        if (faults.strikes(Fault.COUNTER_AS_ONLINE, random)) {
            events.replaceAll(event -> event.status() == SimulatedEvent.RECEIVED ? event.withReception(ONLINE) : event);
        }
        if (faults.strikes(Fault.PAYMENT_ALWAYS_DIRECT, random)) {
            events.replaceAll(event -> event.withPayments(DIRECT));
        }
        if (faults.strikes(Fault.RECEPTION_COPIED, random) && !events.isEmpty()) {
            var channel = events.getFirst().formsReception();
            events.replaceAll(event -> event.withReception(channel));
        }
        if (faults.strikes(Fault.REGISTERED_AS_RECEIVED, random) && !events.isEmpty()) {
            var first = events.getFirst();
            events.addFirst(first.withReception(ONLINE)
                    .named(first.eventId() + "r")
                    .at(first.eventTime().minus(Duration.ofMinutes(random.nextInt(1, 600)))));
        }
    }

    private SimulatedEvent changeEvent(SimulatedEvent told, SplittableRandom random, Instant now) {
        var event = told;
        if (faults.strikes(Fault.WRONG_LEVEL, random)) {
            event = event.withLevel(
                    Objects.equals(event.level(), FULLY_ONLINE) ? Integer.valueOf(PARTLY_ONLINE) : FULLY_ONLINE);
        }
        if (faults.strikes(Fault.MISSING_LEVEL, random)) {
            event = event.withLevel(null);
        }
        if (faults.strikes(Fault.LATE, random)) {
            var late = event.eventTime().plus(Duration.ofMinutes(random.nextInt(60, LATEST_DAYS * 24 * 60)));
            event = event.at(late.isBefore(now) ? late : event.eventTime());
        }
        if (faults.strikes(Fault.LONG_PROCEDURE_CODE, random)) {
            var root = event.user().location().replaceAll(".*([A-Z]\\d{2}).*", "$1");
            event = event.withCodeTthc(event.codeTthc() + ".000.00.00." + root);
        }
        if (faults.strikes(Fault.LOCAL_PROCEDURE_CODE, random)) {
            event = event.withCodeTthc(
                    "%06d".formatted(Math.floorMod(event.nameTthc().hashCode(), 900)));
        }
        if (faults.strikes(Fault.EMPTY_CODE, random)) {
            event = event.withCodeProfile("");
        }
        if (faults.strikes(Fault.MISSING_LOCATION, random)) {
            event = event.withUser(event.user().at(""));
        }
        return event;
    }

    private void duplicate(List<SimulatedEvent> sent, SplittableRandom random) {
        for (int i = sent.size() - 1; i >= 0; i--) {
            if (faults.strikes(Fault.DUPLICATED, random)) {
                var event = sent.get(i);
                sent.add(i + 1, random.nextBoolean() ? event : event.named(event.eventId() + "d"));
            }
        }
    }

    /** Different events never share a moment: which of them comes first would be undefined. */
    private static void separate(List<SimulatedEvent> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1).eventTime();
            if (!sorted.get(i).eventTime().isAfter(before)) {
                sorted.set(i, sorted.get(i).at(before.plusMillis(1)));
            }
        }
    }

    private static void shuffle(List<SimulatedEvent> events, SplittableRandom random) {
        for (int i = events.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var event = events.get(i);
            events.set(i, events.get(other));
            events.set(other, event);
        }
    }
}

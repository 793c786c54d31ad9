package vn.emc.simulator.truth;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedEvent;

/**
 * The exact indicators of what was really sent. Deliberately naive: it sorts a dossier's events and reads the letter's
 * rules off them, one after the other. Memory grows with the cells, not with the dossiers. Safe for several threads.
 */
public final class Truth {
    private static final int ONLINE = 1;
    private static final int DIRECT = 2;
    private static final int FULLY_ONLINE = 4;
    private static final int PARTLY_ONLINE = 3;

    private final Map<Cell, Map<Indicator, Ratio>> cells = new HashMap<>();
    private long dossiers;
    private long events;

    /** Counts one dossier. {@code sent} holds all its accepted events, with the times that count for them. */
    public void add(String organisation, Collection<SimulatedEvent> sent) {
        var story = sent.stream()
                .filter(event -> !event.codeProfile().isBlank())
                .sorted(Comparator.comparing(SimulatedEvent::eventTime))
                .toList();
        if (story.isEmpty()) {
            return;
        }
        var reception = firstOrElse(story, SimulatedEvent.RECEIVED, story.getFirst());
        var level = level(story);
        var month = YearMonth.from(reception.eventTime().atZone(Calendar.ZONE));
        var cell = new Cell(reception.siteId(), organisation, month, reception.codeTthc(), level);
        count(cell, reception, level, lastResult(story), story.size());
    }

    private synchronized void count(
            Cell cell, SimulatedEvent reception, @Nullable Integer level, @Nullable SimulatedEvent result, int size) {
        boolean receivedOnline = is(reception.formsReception(), ONLINE);
        boolean resultOnline = result != null && is(result.formsReception(), ONLINE);
        boolean paidOk = result != null && !is(result.formsPayments(), DIRECT);
        boolean fullyOnline = is(level, FULLY_ONLINE) && receivedOnline && resultOnline && paidOk;
        boolean paidOnline = result != null && is(result.formsPayments(), ONLINE);
        boolean paid = paidOnline || (result != null && is(result.formsPayments(), DIRECT));
        boolean byPost = result != null && (is(result.isDvcbc(), 1) || is(result.isDvcbc(), 2));

        var ratios = cells.computeIfAbsent(cell, empty -> new EnumMap<>(Indicator.class));
        add(ratios, Indicator.B1, receivedOnline, true);
        add(ratios, Indicator.B2, fullyOnline, true);
        add(ratios, Indicator.B3, fullyOnline, is(level, FULLY_ONLINE));
        add(ratios, Indicator.B4, receivedOnline, is(level, FULLY_ONLINE));
        add(ratios, Indicator.B5, receivedOnline, is(level, PARTLY_ONLINE));
        add(ratios, Indicator.B6, paidOnline, paid);
        add(ratios, Indicator.B7, byPost, result != null);
        add(ratios, Indicator.B8, reception.isFromDvcqg() == 1, receivedOnline);
        dossiers++;
        events += size;
    }

    public synchronized long dossiers() {
        return dossiers;
    }

    /** Events that were accepted and name a dossier, repeats included. */
    public synchronized long events() {
        return events;
    }

    public Map<Indicator, Ratio> total() {
        return total(cell -> true);
    }

    public Map<Indicator, Ratio> total(Predicate<Cell> filter) {
        return by(cell -> "", filter).getOrDefault("", Map.of());
    }

    /** The indicators of each group, groups named by {@code group}: {@link Cell#organisation}, {@link Cell#month} … */
    public Map<String, Map<Indicator, Ratio>> by(Function<Cell, @Nullable Object> group) {
        return by(group, cell -> true);
    }

    /** As above, for some of the cells only. */
    public synchronized Map<String, Map<Indicator, Ratio>> by(
            Function<Cell, @Nullable Object> group, Predicate<Cell> filter) {
        var groups = new TreeMap<String, Map<Indicator, Ratio>>();
        for (var entry : cells.entrySet()) {
            if (filter.test(entry.getKey())) {
                var name = String.valueOf(group.apply(entry.getKey()));
                var ratios = groups.computeIfAbsent(name, empty -> new EnumMap<>(Indicator.class));
                entry.getValue().forEach((indicator, ratio) -> ratios.merge(indicator, ratio, Ratio::plus));
            }
        }
        return groups;
    }

    private static void add(Map<Indicator, Ratio> ratios, Indicator indicator, boolean counts, boolean belongs) {
        ratios.put(indicator, ratios.getOrDefault(indicator, Ratio.NOTHING).plus(counts, belongs));
    }

    private static SimulatedEvent firstOrElse(List<SimulatedEvent> story, int status, SimulatedEvent otherwise) {
        for (var event : story) {
            if (event.status() == status) {
                return event;
            }
        }
        return otherwise;
    }

    private static @Nullable SimulatedEvent lastResult(List<SimulatedEvent> story) {
        SimulatedEvent result = null;
        for (var event : story) {
            if (event.status() == SimulatedEvent.RESULT) {
                result = event;
            }
        }
        return result;
    }

    /** The level said at the reception; where none is said there, the first one said at all. */
    private static @Nullable Integer level(List<SimulatedEvent> story) {
        Integer first = null;
        for (var event : story) {
            if (event.level() != null && event.status() == SimulatedEvent.RECEIVED) {
                return event.level();
            }
            first = first == null ? event.level() : first;
        }
        return first;
    }

    private static boolean is(@Nullable Integer value, int expected) {
        return value != null && value == expected;
    }
}

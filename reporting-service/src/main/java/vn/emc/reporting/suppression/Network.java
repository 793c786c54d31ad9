package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A table as a net of pipes: each count flows through one, and what flows into a node flows out of it. The total flows into
 * the rows, through the cells into the columns and back into the total. Whatever is added along a ring leaves everything
 * else as it is, which is why counts on a ring of hidden ones cannot be worked out.
 */
final class Network {
    static final long NO_WAY = Long.MAX_VALUE;
    static final long LEAST = 1;

    private final Map<String, List<Pipe>> nodes = new HashMap<>();
    private final Map<Place, Pipe> pipes = new LinkedHashMap<>();

    /** What a place's count flows through. */
    record Pipe(String from, String to, Place place) {}

    /** A place on a ring, and whether it has one more or one less than before. */
    record Step(Place place, int change) {}

    /** What it costs to go through a place. */
    interface Cost {
        /** {@link #NO_WAY} where it cannot be done. */
        long of(Place place, int change);
    }

    private record Reached(String node, long cost, int number) {}

    private record Arrival(long cost, Pipe pipe, int change) {}

    void add(String from, String to, Place place) {
        var pipe = new Pipe(from, to, place);
        pipes.put(place, pipe);
        nodes.computeIfAbsent(from, node -> new ArrayList<>()).add(pipe);
        nodes.computeIfAbsent(to, node -> new ArrayList<>()).add(pipe);
    }

    /** In the order they were added. */
    List<Place> places() {
        return List.copyOf(pipes.keySet());
    }

    /** The cheapest ring that changes a place so; null where there is none. */
    @Nullable
    List<Step> ring(Place place, int change, Cost cost) {
        var pipe = pipes.get(place);
        if (pipe == null || cost.of(place, change) == NO_WAY) {
            return null;
        }
        var start = change > 0 ? pipe.to() : pipe.from();
        var end = change > 0 ? pipe.from() : pipe.to();
        var arrivals = arrivals(start, end, pipe, cost);
        if (!arrivals.containsKey(end)) {
            return null;
        }
        var ring = new ArrayList<>(List.of(new Step(place, change)));
        for (var node = end; !node.equals(start); ) {
            var arrival = Objects.requireNonNull(arrivals.get(node));
            ring.add(new Step(arrival.pipe().place(), arrival.change()));
            node = arrival.change() > 0 ? arrival.pipe().from() : arrival.pipe().to();
        }
        return ring;
    }

    private Map<String, Arrival> arrivals(String start, String end, Pipe without, Cost cost) {
        var arrivals = new HashMap<String, Arrival>();
        var queue = new PriorityQueue<Reached>(
                Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::number));
        var number = 0;
        queue.add(new Reached(start, 0, number));
        for (var reached = queue.poll(); reached != null; reached = queue.poll()) {
            if (reached.node().equals(end)) {
                break;
            }
            var best = arrivals.get(reached.node());
            if (best != null && best.cost() < reached.cost()) {
                continue;
            }
            for (var pipe : nodes.getOrDefault(reached.node(), List.of())) {
                var forwards = pipe.from().equals(reached.node());
                var next = forwards ? pipe.to() : pipe.from();
                if (pipe.equals(without) || next.equals(start)) {
                    continue;
                }
                var step = cost.of(pipe.place(), forwards ? 1 : -1);
                if (step == NO_WAY) {
                    continue;
                }
                var arrival = new Arrival(reached.cost() + step, pipe, forwards ? 1 : -1);
                var before = arrivals.get(next);
                if (before == null || arrival.cost() < before.cost()) {
                    arrivals.put(next, arrival);
                    number++;
                    queue.add(new Reached(next, arrival.cost(), number));
                }
                if (next.equals(end) && step == LEAST) {
                    // Nothing else gets there at less.
                    return arrivals;
                }
            }
        }
        return arrivals;
    }
}

package vn.emc.simulator.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.simulator.fuzz.FuzzedRequest.What;

/** What was answered: which statuses, which events were said to be taken, and what must not have happened. */
public final class FuzzAccount {
    private static final int SERVER_ERROR = 500;
    private static final int TAKEN = 204;
    private static final int WORKED_ON = 200;
    private static final int MOST_FAILURES = 20;
    private static final Pattern ACCEPTED = Pattern.compile("^\\{\"accepted\":(\\d+),");
    private static final Pattern REJECTED = Pattern.compile("\"code\":\"(\\w+)\"[^{}]*?\"severity\":\"error\"");
    private static final Set<String> KEPT =
            Arrays.stream(RejectionReason.values()).map(Enum::name).collect(Collectors.toSet());

    private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> eventIds = ConcurrentHashMap.newKeySet();
    private final LongAdder batchAccepted = new LongAdder();
    private final LongAdder batchRejected = new LongAdder();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final LongAdder failed = new LongAdder();

    void answered(FuzzedRequest request, FuzzAnswer answer) {
        count(request.what() + " " + answer.status());
        if (answer.status() >= SERVER_ERROR) {
            fail(request, "was answered " + answer.status() + ": " + answer.body());
        }
        if (request.what() == What.EVENT && answer.status() == TAKEN) {
            takeEvent(request, answer);
        }
        if (request.what() == What.BATCH
                && answer.status() == WORKED_ON
                && request.stores()
                && request.method().equals("POST")) {
            takeBatch(request, answer);
        }
    }

    private void takeEvent(FuzzedRequest request, FuzzAnswer answer) {
        var id = answer.headers().get("x-emc-event-id");
        if (id == null) {
            fail(request, "was answered 204 without an id");
        } else {
            eventIds.add(id);
        }
    }

    private void takeBatch(FuzzedRequest request, FuzzAnswer answer) {
        var accepted = ACCEPTED.matcher(answer.body());
        if (!accepted.find()) {
            fail(request, "was answered 200: " + answer.body());
            return;
        }
        batchAccepted.add(Long.parseLong(accepted.group(1)));
        batchRejected.add(REJECTED.matcher(answer.body())
                .results()
                .filter(result -> KEPT.contains(result.group(1)))
                .count());
    }

    void silent(FuzzedRequest request, Exception reason) {
        count(request.what() + " no answer");
        if (request.wellFormed()) {
            fail(request, "had no answer: " + reason);
        }
    }

    private void count(String what) {
        statuses.computeIfAbsent(what, unknown -> new LongAdder()).increment();
    }

    private void fail(FuzzedRequest request, String why) {
        failed.increment();
        if (failures.size() < MOST_FAILURES) {
            failures.add("request %d %s%n%s".formatted(request.number(), why, request.shown()));
        }
    }

    /** How many requests had which answer. */
    public Map<String, Long> statuses() {
        var sums = new TreeMap<String, Long>();
        statuses.forEach((what, number) -> sums.put(what, number.sum()));
        return sums;
    }

    /** Names of the single events that were answered 204. */
    public Set<String> eventIds() {
        return Set.copyOf(eventIds);
    }

    /** Events of batches said to be accepted. */
    public long batchAccepted() {
        return batchAccepted.sum();
    }

    /** Events of batches said to be kept in quarantine. */
    public long batchRejected() {
        return batchRejected.sum();
    }

    /** How many requests were answered as none must be. */
    public long failed() {
        return failed.sum();
    }

    /** The first of them, to be repeated by their numbers. */
    public List<String> failures() {
        return List.copyOf(failures);
    }
}

package vn.emc.simulator.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.emc.contracts.Topics;
import vn.emc.simulator.fuzz.Fuzz;
import vn.emc.simulator.fuzz.FuzzAccount;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.SimulatedSite;

/** Fuzzes a running platform through its gateway, and compares what was answered with what is in the broker, logs and memory. */
public final class FuzzBench {
    private static final long MOST_GROWTH = 48L * 1024 * 1024;
    private static final int WARM_UP_ONE_IN = 5;
    private static final Duration CATCH_UP = Duration.ofMinutes(2);
    private static final long MEGABYTE = 1024 * 1024;

    private final PlatformSettings settings;
    private final SimulatedSite single;
    private final SimulatedSite batched;
    private final Consumer<String> say;
    private final List<String> findings = new ArrayList<>();

    /**
     * A run against the platform of {@code settings}, which must be on this machine.
     *
     * @param say told what goes on
     */
    public FuzzBench(PlatformSettings settings, SimulatedSite single, SimulatedSite batched, Consumer<String> say) {
        this.settings = settings;
        this.single = single;
        this.batched = batched;
        this.say = say;
    }

    /** Sends the requests; answers what must not have happened. */
    public List<String> run(long seed, long first, long number, int connections) throws InterruptedException {
        var fuzz = new Fuzz(settings.publicUrl(), seed, single, batched);
        var logs = settings.credentials().toAbsolutePath().resolveSibling("logs");
        var watch = LogWatch.of(List.of(log(logs, "gateway"), log(logs, "ingest"), log(logs, "reporting")));
        var topics = TopicAccount.open(settings.kafkaBootstrap());
        var warmUp = number / WARM_UP_ONE_IN;

        say.accept("warming up, %,d requests".formatted(warmUp));
        var begun = fuzz.run(first, warmUp, connections);
        var gateway = LiveMemory.ofListenerOn(settings.publicUrl().getPort());
        var ingest = LiveMemory.ofListenerOn(settings.ingestUrl().getPort());
        say.accept("%,d requests".formatted(number - warmUp));
        var rest = fuzz.run(first + warmUp, number - warmUp, connections);

        compare("gateway", gateway, LiveMemory.ofListenerOn(settings.publicUrl().getPort()));
        compare(
                "ingest-service",
                ingest,
                LiveMemory.ofListenerOn(settings.ingestUrl().getPort()));
        for (var account : List.of(begun, rest)) {
            account.statuses().forEach((what, times) -> say.accept("  %-16s %,9d".formatted(what, times)));
            findings.addAll(account.failures());
        }
        new Lag(settings.ingestUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        new Lag(settings.reportingUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        compare(topics, begun, rest);
        watch.complaints().stream().limit(20).forEach(line -> findings.add("in the log: " + line));
        return List.copyOf(findings);
    }

    private static Path log(Path logs, String service) {
        return logs.resolve(service + ".log");
    }

    private void compare(String process, long before, long after) {
        say.accept("%s: %,d MB alive before, %,d MB after".formatted(process, before / MEGABYTE, after / MEGABYTE));
        if (after - before > MOST_GROWTH) {
            findings.add(process + " has grown by " + (after - before) / MEGABYTE + " MB");
        }
    }

    private void compare(TopicAccount topics, FuzzAccount begun, FuzzAccount rest) {
        var found = topics.read();
        var ids = new HashSet<>(begun.eventIds());
        ids.addAll(rest.eventIds());
        var published = new HashSet<>(of(found, Topics.DOSSIER_EVENTS, single));
        published.addAll(of(found, Topics.REJECTED_EVENTS, single));
        say.accept("%,d events answered 204, %,d in the broker".formatted(ids.size(), published.size()));
        require(published.containsAll(ids), "events answered 204 are not in the broker");
        require(ids.containsAll(published), "events are in the broker that were not answered 204");
        compare("accepted", begun.batchAccepted() + rest.batchAccepted(), of(found, Topics.DOSSIER_EVENTS, batched));
        compare("rejected", begun.batchRejected() + rest.batchRejected(), of(found, Topics.REJECTED_EVENTS, batched));
        for (var topic : List.of(TopicAccount.DEAD_EVENTS, TopicAccount.DEAD_REJECTIONS)) {
            var dead =
                    of(found, topic, single).size() + of(found, topic, batched).size();
            say.accept("%,d events in %s".formatted(dead, topic));
            require(dead == 0, "events were taken that a service could not apply: see " + topic);
        }
    }

    private void compare(String what, long answered, Set<String> published) {
        say.accept(
                "%,d events of batches answered as %s, %,d in the broker".formatted(answered, what, published.size()));
        require(
                answered == published.size(),
                "events of batches answered as " + what + " are others than in the broker");
    }

    private static Set<String> of(Map<TopicAccount.Kind, Set<String>> found, String topic, SimulatedSite site) {
        return found.getOrDefault(new TopicAccount.Kind(topic, site.siteId()), Set.of());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}

package vn.emc.reconciliation.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Scene;
import vn.emc.reconciliation.list.ListFile;
import vn.emc.reconciliation.workflow.Reconciliation;

/** A unit that is to compare, and how it does. */
final class ComparingScene {
    final Scene scene;
    private final JdbcClient database;
    private final Handed handed;

    ComparingScene(int port, StateTopic<Integer, SiteState> sites, JdbcClient database, Handed handed) {
        this.scene = new Scene(port, sites);
        this.database = database;
        this.handed = handed;
    }

    /** In step 4, with three dossiers at EMC. */
    long comparing() {
        return comparing(line("H56-250101-0001", 4) + line("H56-250101-0002", 4) + line("H56-250101-0003", 4));
    }

    /** In step 4, with these lines at EMC. */
    long comparing(String lines) {
        var id = scene.withPeriod();
        database.sql(
                        "update reconciliation set state = 'COMPARISON', state_since = now() - interval '1 minute' where id = ?")
                .param(id)
                .update();
        handed.give(id, String.join(",", ListFile.HEADERS) + "\r\n" + lines);
        return id;
    }

    String line(String code, int level) {
        return line(code, "1.000001", level);
    }

    String line(String code, String procedure, int level) {
        return "%s,%d,%s,H56.11,2025-01-01,,2,%d,1,,,,1\r\n".formatted(code, scene.site, procedure, level);
    }

    JsonNode upload(long id, String list) {
        var taken = scene.operator
                .upload(path(id) + "/local-lists", "danh-sach.csv", list.getBytes(UTF_8), Map.of())
                .expect(202);
        return read(id, taken.json().get("number").intValue());
    }

    JsonNode read(long id, int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> scene.operator
                                .get(path(id) + "/local-lists/" + number)
                                .json(),
                        list -> !list.get("state").asString().equals("READING"));
    }

    JsonNode compare(long id) {
        var location =
                scene.operator.post(path(id) + "/comparisons").expect(202).header("Location");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> scene.operator.get(location).json(),
                        comparison -> !comparison.get("state").asString().equals("RUNNING"));
    }

    /** Lists of EMC's that were handed over. */
    @Primary
    static final class Handed implements EmcLists {
        private static final Duration PATIENCE = Duration.ofMinutes(1);

        private final Map<Long, Path> lists = new ConcurrentHashMap<>();
        private final Set<Path> asked = ConcurrentHashMap.newKeySet();
        private final Map<Path, CountDownLatch> held = new ConcurrentHashMap<>();

        /** Comparisons do not get the list before it is let go. */
        void hold(long id) {
            held.put(Objects.requireNonNull(lists.get(id)), new CountDownLatch(1));
        }

        void letGo(long id) {
            Objects.requireNonNull(held.get(Objects.requireNonNull(lists.get(id))))
                    .countDown();
        }

        /** Whether a comparison waits for the list. */
        boolean isAskedFor(long id) {
            return asked.contains(Objects.requireNonNull(lists.get(id)));
        }

        private Path open(Path list) {
            asked.add(list);
            var latch = held.get(list);
            try {
                if (latch != null && !latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody let the list go");
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return list;
        }

        void give(long id, String list) {
            try {
                var file = Files.createTempFile("handed", ".csv");
                file.toFile().deleteOnExit();
                lists.put(id, Files.writeString(file, "\uFEFF" + list));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public Optional<EmcList> handedOver(Reconciliation reconciliation) {
            return Optional.ofNullable(lists.get(reconciliation.id())).map(file -> new Given(this, file));
        }
    }

    /** One of them. */
    private record Given(Handed handed, Path list) implements EmcLists.EmcList {
        @Override
        public Path file() {
            return handed.open(list);
        }

        @Override
        public int extract() {
            return 1;
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }
    }
}

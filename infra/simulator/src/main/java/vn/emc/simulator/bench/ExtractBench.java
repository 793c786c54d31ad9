package vn.emc.simulator.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/** Fills the ledger with one site's dossiers and has all of them extracted for a reconciliation. */
@RequiredArgsConstructor
public final class ExtractBench {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration NOT_YET_OVER = Duration.ofDays(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final List<String> UNDER_WAY = List.of("REQUESTED", "RUNNING");

    private final PlatformSettings settings;
    private final String ledger;
    /** Its unit has a local operator. */
    private final SimulatedSite site;

    private final String operator;
    private final Consumer<String> progress;
    private final Clock clock = Clock.system(Calendar.ZONE);

    /** Measures; answers what to print. Asks twice, to compare what comes: the same ledger, the same bytes. */
    public List<String> run(long dossiers) throws InterruptedException {
        var database = new LedgerDatabase(ledger);
        if (!database.isEmpty()) {
            throw new BenchException(
                    "This platform's ledger has events already, and what the bench writes there stays for"
                            + " ever. Give the bench a platform of its own: EMC_HOME=<an empty folder> ./emc bench extract,"
                            + " then EMC_HOME=<the folder> ./emc down --wipe.");
        }
        var to = clock.instant().minus(NOT_YET_OVER);
        var from = to.minus(YEAR);
        database.fill(
                List.of(site),
                0,
                dossiers,
                from,
                to,
                written -> progress.accept("writing the ledger: %,d".formatted(written)));
        var walked = ReconciliationCase.agreed(
                settings,
                operator,
                site.siteId(),
                LocalDate.ofInstant(from, Calendar.ZONE),
                LocalDate.ofInstant(to, Calendar.ZONE));
        var lines = new ArrayList<String>();
        var first = extract(walked, lines);
        var second = extract(walked, lines);
        lines.add(
                digests(first).equals(digests(second))
                        ? "both times the same bytes"
                        : "DIFFERENT BYTES for the same request");
        return lines;
    }

    private JsonNode extract(ReconciliationCase walked, List<String> lines) throws InterruptedException {
        var extracts = walked.address() + "/extracts";
        var start = System.nanoTime();
        var address = extracts + "/"
                + walked.agency().post(extracts, Map.of()).path("number").asString();
        var view = walked.agency().get(address);
        while (UNDER_WAY.contains(view.path("state").asString())) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new BenchException("the extract is not over after " + PATIENCE + ": " + view);
            }
            progress.accept("extracting: " + view.path("progress"));
            Thread.sleep(BETWEEN_LOOKS);
            view = walked.agency().get(address);
        }
        if (!view.path("state").asString().equals("READY")) {
            throw new BenchException("the extract ended as " + view);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var rows = new ArrayList<String>();
        view.path("manifest")
                .path("files")
                .forEach(file -> rows.add("%,d %s"
                        .formatted(file.path("rows").asLong(), file.path("kind").asString())));
        lines.add("%s in %.1f s".formatted(String.join(", ", rows), seconds));
        return view;
    }

    private static List<String> digests(JsonNode view) {
        var digests = new ArrayList<String>();
        view.path("manifest")
                .path("files")
                .forEach(file -> digests.add(file.path("sha256").asString()));
        return digests;
    }
}

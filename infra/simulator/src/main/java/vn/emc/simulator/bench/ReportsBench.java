package vn.emc.simulator.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.emc.simulator.bench.ReportsReport.Row;
import vn.emc.simulator.platform.Indicators;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.platform.PlatformSettings;
import vn.emc.simulator.reference.Owners;
import vn.emc.simulator.reference.Question;
import vn.emc.simulator.reference.Questions;
import vn.emc.simulator.reference.RawLedger;
import vn.emc.simulator.reference.Reference;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.SimulatedSite;

/**
 * Fills the ledger in two steps, a tenth and the rest, has the reports rebuilt from it after each, and measures the same
 * questions at both sizes; at the full size also what arrives meanwhile.
 */
public final class ReportsBench {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration NOT_YET_OVER = Duration.ofDays(10);
    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final int MOST_DIFFERENCES = 20;
    private static final int TIMES = 60;
    private static final int DRILL_DOWNS = 300;
    private static final double OVERVIEW_MILLIS = 200;
    private static final double DRILL_DOWN_MILLIS = 300;
    private static final double REBUILT_PER_SECOND = 200_000;
    private static final double FRESH_MILLIS = 3_000;
    private static final double KEPT_UP_WITH = 5_000;
    private static final double FRESH_AT = 1_000;

    private final PlatformSettings settings;
    private final PlatformApi admin;
    private final LedgerDatabase ledger;
    private final List<SimulatedSite> sites;
    private final Consumer<String> progress;
    private final Clock clock = Clock.system(Calendar.ZONE);
    private final List<Row> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    /** @param ledger address of ingest-service's database, with who asks */
    public ReportsBench(
            PlatformSettings settings,
            PlatformApi admin,
            String ledger,
            List<SimulatedSite> sites,
            Consumer<String> progress) {
        this.settings = settings;
        this.admin = admin;
        this.ledger = new LedgerDatabase(ledger);
        this.sites = List.copyOf(sites);
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param window how long events arrive at each rate
     * @param verify whether everything is compared with the reference at the full size, too
     */
    public ReportsReport run(long dossiers, Duration window, boolean verify) throws InterruptedException {
        if (!ledger.isEmpty()) {
            throw new BenchException(
                    "This platform's ledger has events already, and what the bench writes there stays for"
                            + " ever. Give the bench a platform of its own: EMC_HOME=<an empty folder> ./emc bench reports,"
                            + " then EMC_HOME=<the folder> ./emc down --wipe.");
        }
        var to = clock.instant().minus(NOT_YET_OVER);
        var from = to.minus(YEAR);
        var tenth = dossiers / 10;
        grow(0, tenth, from, to);
        measure(tenth, from, to);
        grow(tenth, dossiers, from, to);
        measure(dossiers, from, to);
        arriving(dossiers, window);
        if (verify) {
            verify(dossiers, from);
        }
        return new ReportsReport(clock.instant(), rows, differences);
    }

    private void grow(long first, long after, Instant from, Instant to) throws InterruptedException {
        var start = System.nanoTime();
        ledger.fill(sites, first, after, from, to, written -> say("writing the ledger", written));
        var events = (after - first) * LedgerDatabase.EVENTS_PER_DOSSIER;
        rows.add(Row.plain(
                after, "writing the ledger in SQL", events / ((System.nanoTime() - start) / 1e9), "events/s"));
        var rebuilt = new RebuildRun(admin).replace(applied -> say("rebuilding, events", applied));
        rows.add(Row.ofRate(after, "rebuild of all roll-ups from the ledger", rebuilt.perSecond(), REBUILT_PER_SECOND));
        rows.add(Row.plain(
                after,
                "  of it reading and folding",
                rebuilt.events() / (rebuilt.folding().toNanos() / 1e9),
                "events/s"));
    }

    private void measure(long dossiers, Instant from, Instant to) throws InterruptedException {
        var times = new AnswerTimes(PlatformApi.as("officer", settings));
        for (var question : overviews(day(from), day(to)).entrySet()) {
            progress.accept("asking: " + question.getKey());
            rows.add(Row.ofAnswers(dossiers, question.getKey(), times.of(question.getValue(), TIMES), OVERVIEW_MILLIS));
        }
        progress.accept("asking for single dossiers");
        var addresses = ledger.some(DRILL_DOWNS).stream()
                .map(key -> "/api/reports/v1/dossiers/" + key.siteId() + "/" + key.codeProfile())
                .toList();
        rows.add(Row.ofAnswers(dossiers, "a dossier", times.of(addresses), DRILL_DOWN_MILLIS));
        progress.accept("asking the raw events");
        var naive = ledger.naiveHeadline(from, to);
        rows.add(Row.plain(dossiers, "the headline by site in naive SQL over all events", naive.toNanos() / 1e6, "ms"));
    }

    private Map<String, String> overviews(LocalDate from, LocalDate to) {
        var year = "/api/reports/v1/indicators?from=" + from + "&to=" + to;
        var monthsOfAYear =
                "/api/reports/v1/indicators?from=" + from.plusMonths(1).withDayOfMonth(1) + "&to=" + to;
        var site = sites.getFirst();
        var overviews = new TreeMap<String, String>();
        overviews.put("overview: total of whole months", monthsOfAYear);
        overviews.put("overview: total", year);
        overviews.put("overview: by organisation", year + "&groupBy=organisation");
        overviews.put(
                "overview: by organisation as now, of whole months",
                monthsOfAYear + "&groupBy=organisation&view=AS_NOW");
        overviews.put("overview: by organisation and month", year + "&groupBy=organisation,month");
        overviews.put("overview: by month", year + "&groupBy=month");
        overviews.put("overview: by level, finished", year + "&groupBy=level&population=FINISHED");
        overviews.put("overview: by site, by day inside codes", year + "&groupBy=site&attribution=CODE_DATE");
        overviews.put(
                "overview: of an organisation by site", year + "&groupBy=site&organisation=" + site.organisation());
        overviews.put("overview: of a site by procedure", year + "&groupBy=procedure&site=" + site.siteId());
        overviews.put("overview: by procedure", year + "&groupBy=procedure");
        overviews.put("overview: of a procedure by organisation", year + "&groupBy=organisation&procedure=1.001234");
        return overviews;
    }

    private void arriving(long dossiers, Duration window) throws InterruptedException {
        var arriving = new ArrivingEvents(settings, sites, new Indicators(admin), clock);
        progress.accept("%,.0f events a second".formatted(KEPT_UP_WITH));
        var kept = arriving.keepUp(KEPT_UP_WITH, window);
        rows.add(Row.ofRate(dossiers, "events arriving, one call each", kept.perSecond(), KEPT_UP_WITH * 0.99));
        rows.add(
                Row.plain(dossiers, "  reports behind when it ended", kept.lag().toNanos() / 1e6, "ms"));
        progress.accept("an accepted event shows, at %,.0f events a second".formatted(FRESH_AT));
        var fresh = arriving.freshness(sites.getLast(), FRESH_AT, window);
        rows.add(Row.ofTimes(dossiers, "an accepted event shows, at 1,000 events/s", fresh, 99, FRESH_MILLIS));
    }

    private void verify(long dossiers, Instant from) throws InterruptedException {
        progress.accept("comparing with the reference");
        new Lag(settings.ingestUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        new Lag(settings.reportingUrl(), Lag.DOSSIER_EVENTS).awaitNone(CATCH_UP);
        var today = LocalDate.now(clock);
        var everything = Question.of(day(from).minusDays(40), today);
        var questions = new ArrayList<>(Questions.overviews(everything));
        questions.addAll(Questions.procedures(everything, sites.getFirst().siteId()));
        var start = System.nanoTime();
        var outcome = new Reference(Owners.of(admin), Map.of(), today)
                .compare(new RawLedger(ledger.jdbcUrl()), admin, questions);
        outcome.differences().stream().limit(MOST_DIFFERENCES).forEach(differences::add);
        rows.add(new Row(
                dossiers,
                "rows that differ from the reference, of %,d".formatted(outcome.rows()),
                outcome.differences().size(),
                "rows",
                0,
                0,
                "≤ 0",
                outcome.differences().isEmpty()));
        rows.add(Row.plain(dossiers, "  comparing took", (System.nanoTime() - start) / 1e9, "s"));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Calendar.ZONE);
    }

    private void say(String what, long number) {
        progress.accept("%s: %,d".formatted(what, number));
    }
}

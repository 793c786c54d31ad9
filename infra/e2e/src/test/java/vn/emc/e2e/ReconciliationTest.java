package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.emc.simulator.bench.ExtractBench;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.History;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/**
 * A month of a unit whose events were lost, doubled, late and wrong on their way, walked through the five steps by an operator
 * and an officer in their browsers: afterwards every indicator is what it would have been if all had arrived as it happened.
 */
@Order(6)
@WithPlatform
class ReconciliationTest {
    private static final long SEED = 20_250_301;
    private static final YearMonth MONTH = YearMonth.of(2025, 3);
    private static final LocalDate FIRST = MONTH.atDay(1).minusDays(8);
    private static final int DAYS = 45;
    private static final int A_DAY = 20;
    private static final double OFTEN = 0.05;
    private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
    private static final String CODES = "Mã biên nhận";
    private static final String HEADER =
            CODES + ",SiteId,CodeTTHC,Location,NgayTiepNhan,NgayTraKetQua,Status,Level,FormsReceptionTiepNhan,"
                    + "FormsReceptionTraKetQua,FormsPayments,IsDVCBC";
    /** Lists say nothing of the national portal. */
    private static final EnumSet<Indicator> LISTED = EnumSet.range(Indicator.B1, Indicator.B7);

    private final Platform platform;

    ReconciliationTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void correctedIndicatorsAreWhatHappened(@TempDir Path folder) throws IOException, InterruptedException {
        var site = platform.newSite("H56");
        var sent = send(new DossierSystem(SEED, site, Faults.all(OFTEN)));
        var happened = dossiers(new DossierSystem(SEED, site, Faults.NONE));
        var month = IndicatorQuery.between(MONTH.atDay(1), MONTH.atEndOfMonth()).filteredBy("site", site.siteId());
        var figures = platform.indicatorsFor("officer");
        figures.await(month, sent, Duration.ofMinutes(1), seen -> {});
        var before = figures.total(month);
        var truth = truth(happened);
        assertThat(before).isNotEqualTo(truth);

        try (var browser = new Browser(platform)) {
            var walk = new ReconciliationWalk(platform, browser, "operator.h56", letter(folder));
            walk.ask(site.siteId());
            walk.agreeOn(MONTH.atDay(1), MONTH.atEndOfMonth());
            walk.extract();
            walk.compare(list(happened, folder), CODES);
            walk.decideForTheUnit();
            walk.agreeOnRemedies();
            walk.signMinutes();
            walk.correct();

            var after = figures.total(month);
            walk.effect(LISTED).forEach((indicator, moments) -> {
                var happenedSo = truth.get(indicator);
                assertThat(moments)
                        .as("%s before, promised and after", indicator)
                        .containsExactly(before.get(indicator), happenedSo, happenedSo);
                assertThat(after.get(indicator)).as("%s counted", indicator).isEqualTo(happenedSo);
            });
            assertThat(browser.problems()).isEmpty();
            assertThat(walk.violations()).isEmpty();
        }
    }

    private static Path letter(Path folder) throws IOException {
        try (var letter = Objects.requireNonNull(ExtractBench.class.getResourceAsStream("letter.pdf"))) {
            return Files.write(folder.resolve("ban-giay.pdf"), letter.readAllBytes());
        }
    }

    /** Answers how many dossiers of the month can be in the figures at least. */
    private long send(DossierSystem system) throws InterruptedException {
        var told = dossiers(system);
        new History(new BulkCalls(platform.url(), true), new Truth(), 2).send(system, told.stream(), progress -> {});
        var arrived = new Truth();
        told.forEach(dossier -> arrived.add(dossier.site().organisation(), dossier.events()));
        return arrived.total(cell -> cell.month().equals(MONTH))
                .getOrDefault(Indicator.B1, Ratio.NOTHING)
                .denominator();
    }

    private static List<Dossier> dossiers(DossierSystem system) {
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .flatMap(day -> system.dossiers(day, A_DAY, 1, NOW))
                .toList();
    }

    private static Map<Indicator, Ratio> truth(List<Dossier> happened) {
        var truth = new Truth();
        happened.forEach(dossier -> truth.add(dossier.site().organisation(), dossier.events()));
        return truth.total(cell -> cell.month().equals(MONTH));
    }

    private static Path list(List<Dossier> happened, Path folder) throws IOException {
        var rows = new ArrayList<String>();
        rows.add(HEADER);
        happened.stream().map(ReconciliationTest::row).forEach(rows::add);
        return Files.write(folder.resolve("danh-sach.csv"), rows, StandardCharsets.UTF_8);
    }

    private static String row(Dossier dossier) {
        var story = dossier.events().stream()
                .sorted(Comparator.comparing(SimulatedEvent::eventTime))
                .toList();
        var reception = story.stream()
                .filter(event -> event.status() == SimulatedEvent.RECEIVED)
                .findFirst()
                .orElse(story.getFirst());
        var result = story.stream()
                .filter(event -> event.status() == SimulatedEvent.RESULT)
                .reduce((one, later) -> later)
                .orElse(null);
        SimulatedSite site = dossier.site();
        return Stream.of(
                        dossier.code(),
                        site.siteId(),
                        reception.codeTthc(),
                        reception.user().location(),
                        day(reception),
                        result == null ? null : day(result),
                        result == null ? SimulatedEvent.PROCESSING : SimulatedEvent.RESULT,
                        reception.level(),
                        reception.formsReception(),
                        result == null ? null : result.formsReception(),
                        result == null ? null : Objects.requireNonNullElse(result.formsPayments(), 0),
                        result == null ? null : Objects.requireNonNullElse(result.isDvcbc(), 0))
                .map(cell -> Objects.toString(cell, ""))
                .collect(Collectors.joining(","));
    }

    private static LocalDate day(SimulatedEvent event) {
        return LocalDate.ofInstant(event.eventTime(), Calendar.ZONE);
    }
}

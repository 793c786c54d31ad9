package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.emc.simulator.platform.IndicatorQuery;
import vn.emc.simulator.sending.BulkAnswer;
import vn.emc.simulator.sending.BulkBody;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.sending.PreparedBulk;
import vn.emc.simulator.sending.Workers;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;
import vn.emc.simulator.world.Calendar;
import vn.emc.simulator.world.Person;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/** The published figure: Hà Nam 2024, 115,665 of 168,746 dossiers fully online, is 68.54 %. */
@Order(5)
@WithPlatform
class HaNam2024Test {
    private static final int DOSSIERS = 168_746;
    private static final int FULLY_ONLINE = 115_665;
    private static final Person PERSON = new Person("", "035190000001", 2, "H25.01", "", "");
    private static final int SECONDS_OF_2024 = 366 * 24 * 3600;
    private static final Integer PAID_AT_THE_COUNTER = 2;
    private static final DateTimeFormatter YY_MM_DD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Platform platform;
    private final Instant newYear =
            LocalDate.of(2024, 1, 1).atStartOfDay(Calendar.ZONE).toInstant();

    HaNam2024Test(Platform platform) {
        this.platform = platform;
    }

    @Test
    void isAsPublished() throws InterruptedException {
        var site = platform.newSite("H25");

        var sent = send(site);

        assertThat(sent).isEqualTo(new BulkAnswer(2L * DOSSIERS, 0, 0));
        var query = IndicatorQuery.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .filteredBy("site", site.siteId());
        var reports = platform.indicatorsFor("officer");
        reports.await(query, DOSSIERS, Duration.ofMinutes(2), seen -> {});
        var counted = reports.total(query);
        assertThat(counted)
                .containsEntry(Indicator.B1, new Ratio(DOSSIERS, DOSSIERS))
                .containsEntry(Indicator.B2, new Ratio(FULLY_ONLINE, DOSSIERS));
        var path = "/api/reports/v1/indicators?ids=B2&from=2024-01-01&to=2024-12-31&organisation=H25&site="
                + site.siteId();
        var ratio = platform.as("officer")
                .get(path)
                .path("rows")
                .get(0)
                .path("values")
                .path("B2")
                .path("ratio");
        assertThat(ratio.decimalValue()).isEqualByComparingTo("68.54");
    }

    /** Every dossier is received online on level 4; those that are not fully online pay at the counter. */
    private BulkAnswer send(SimulatedSite site) throws InterruptedException {
        var calls = new BulkCalls(platform.url(), true);
        var answers = new ArrayList<BulkAnswer>();
        try (var workers = new Workers(2)) {
            var body = new BulkBody();
            for (int i = 0; i < DOSSIERS; i++) {
                var received = newYear.plusSeconds((long) i * (SECONDS_OF_2024 - 1) / DOSSIERS);
                var code = "H25.01-" + YY_MM_DD.format(received.atZone(Calendar.ZONE)) + "-%06d".formatted(i);
                body.add(event(site, code, i, SimulatedEvent.RECEIVED, received));
                body.add(event(site, code, i, SimulatedEvent.RESULT, received.plusSeconds(90_000)));
                if (body.isFull() || i == DOSSIERS - 1) {
                    var full = PreparedBulk.of(body, true);
                    body = new BulkBody();
                    workers.give(() -> {
                        var answer = calls.send(site, full);
                        synchronized (answers) {
                            answers.add(answer);
                        }
                    });
                }
            }
            workers.finish();
        }
        return answers.stream().reduce(BulkAnswer.NOTHING, BulkAnswer::plus);
    }

    private static SimulatedEvent event(SimulatedSite site, String code, int number, int status, Instant time) {
        boolean result = status == SimulatedEvent.RESULT;
        boolean atTheCounter = result && number >= FULLY_ONLINE;
        return new SimulatedEvent(
                number + "/" + status,
                site.siteId(),
                code,
                "1.001193",
                "Đăng ký khai sinh",
                status,
                1,
                atTheCounter ? PAID_AT_THE_COUNTER : null,
                4,
                0,
                result ? 0 : null,
                "",
                PERSON,
                time);
    }
}

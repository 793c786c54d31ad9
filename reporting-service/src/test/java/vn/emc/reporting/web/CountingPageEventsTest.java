package vn.emc.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.test.TestDatabases;

class CountingPageEventsTest {
    private final HikariDataSource source = source();
    private final JdbcTemplate database = new JdbcTemplate(source);
    private final CountingPageEvents counting =
            new CountingPageEvents(new VisitTable(database), new ItemTable(database), new DayTable(database));

    private static HikariDataSource source() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestDatabases.create("emc_reporting"));
        config.setUsername(TestDatabases.USER);
        config.setPassword(TestDatabases.PASSWORD);
        config.setMaximumPoolSize(2);
        var source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void theOrderAndTheBatchesEventsComeInDoNotMatter() {
        var random = new Random(20261123);
        var events = new ArrayList<PageEvent>();
        for (var number = 0; number < 3_000; number++) {
            events.add(random(random));
        }
        counting.apply(events);
        var atOnce = everything();
        clear();

        Collections.shuffle(events, random);
        for (var at = 0; at < events.size(); ) {
            var to = Math.min(events.size(), at + 1 + random.nextInt(200));
            counting.apply(events.subList(at, to));
            at = to;
        }

        assertThat(everything()).isEqualTo(atOnce);
        assertThat(database.queryForObject("select sum(page_views) from web_day", Long.class))
                .isEqualTo(events.stream()
                        .filter(event -> event.standing() == PageEventStanding.COUNTED
                                && event.kind() == PageEventKind.PAGE_VIEW)
                        .count());
    }

    private static PageEvent random(Random random) {
        var kinds = PageEventKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var signal = kind == PageEventKind.SERVICE_VIEW || kind == PageEventKind.SUBMISSION_SIGNAL;
        var standings = PageEventStanding.values();
        return PageEvents.event(
                random.nextInt(3),
                kind,
                random.nextInt(4) == 0 ? standings[random.nextInt(standings.length)] : PageEventStanding.COUNTED,
                signal ? null : "visitor " + random.nextInt(40),
                "/" + random.nextInt(10),
                signal ? "2.00000" + random.nextInt(5) : null,
                PageEvents.at("2026-11-22T00:00").plusSeconds(random.nextInt(2 * 86_400)));
    }

    private List<List<Map<String, Object>>> everything() {
        return List.of(
                database.queryForList("select site_id, day, page_views, visits, service_views, submission_signals,"
                        + " links, downloads, foreign_hits, robot_hits from web_day order by site_id, day"),
                database.queryForList("select * from web_item order by site_id, day, kind, name"),
                database.queryForList("select * from web_visit order by site_id, day, visitor, started_at"));
    }

    private void clear() {
        database.execute("truncate web_day, web_item, web_visit");
    }

    @Test
    void aVisitThatGoesOnIsNotCountedAgain() {
        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-22T08:00")));
        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-22T08:20")));
        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-22T09:20")));
        assertThat(visits()).isEqualTo(2);

        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-22T08:50")));

        assertThat(visits()).isEqualTo(1);
    }

    private long visits() {
        return Objects.requireNonNull(database.queryForObject("select sum(visits) from web_day", Long.class));
    }

    @Test
    void inventedPagesAreGatheredBeyondABound() {
        var events = new ArrayList<PageEvent>();
        for (var number = 0; number < ItemTable.MOST + 10; number++) {
            events.add(PageEvents.view(7, "a", "/" + number, "2026-11-22T08:00"));
        }
        counting.apply(events.subList(0, 3_000));
        counting.apply(events.subList(3_000, events.size()));
        counting.apply(events.subList(0, 5));

        assertThat(database.queryForObject("select count(*) from web_item", Long.class))
                .isEqualTo(ItemTable.MOST + 1);
        assertThat(database.queryForObject("select views from web_item where name = ''", Long.class))
                .isEqualTo(10);
        assertThat(database.queryForObject("select sum(views) from web_item", Long.class))
                .isEqualTo(events.size() + 5);
    }

    @Test
    void visitsAreForgottenWhenNoHitCanGoOnWithThem() {
        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-01T08:00")));
        counting.apply(List.of(PageEvents.view(7, "a", "/", "2026-11-22T08:00")));

        assertThat(database.queryForObject("select count(*) from web_visit", Long.class))
                .isEqualTo(1);
        assertThat(visits()).isEqualTo(2);
    }
}

package vn.emc.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.emc.reporting.indicator.Grouping;

class KeptOpenDataTest {
    private static final OpenDataQuery YEAR = query(2024);

    private final AtomicInteger made = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void anAnswerIsMadeOncePerRefresh() {
        var kept = kept(this::make);

        var first = kept.get(YEAR);
        now = now.plus(Duration.ofMinutes(59));
        var again = kept.get(YEAR);
        now = now.plus(Duration.ofMinutes(1));
        var later = kept.get(YEAR);

        assertThat(again).isSameAs(first);
        assertThat(later).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void onlySoManyAreKept() {
        var kept = kept(this::make);
        for (var year = 2000; year <= 2000 + KeptOpenData.MOST; year++) {
            kept.get(query(year));
        }
        var before = made.get();

        kept.get(query(2000 + KeptOpenData.MOST));
        kept.get(query(2000));

        assertThat(made).as("the one asked for longest ago is made again").hasValue(before + 1);
    }

    @Test
    void thoseWhoAskTogetherGetTheOneThatIsBeingMade() throws Exception {
        var go = new CountDownLatch(1);
        var kept = kept(query -> {
            awaitLatch(go);
            return make(query);
        });

        try (var callers = Executors.newFixedThreadPool(5)) {
            var answers = Stream.generate(() -> callers.submit(() -> kept.get(YEAR)))
                    .limit(5)
                    .toList();
            go.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isSameAs(answers.getFirst().get());
            }
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void whileItIsMadeAnewTheOldOneIsGiven() throws Exception {
        var go = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var kept = kept(query -> {
            if (begun.incrementAndGet() > 1) {
                awaitLatch(go);
            }
            return make(query);
        });
        var old = kept.get(YEAR);
        now = now.plus(Duration.ofHours(2));

        try (var callers = Executors.newFixedThreadPool(1)) {
            var fresh = callers.submit(() -> kept.get(YEAR));
            await().untilAsserted(() -> assertThat(begun).hasValue(2));
            assertThat(kept.get(YEAR)).isSameAs(old);
            go.countDown();
            assertThat(fresh.get()).isNotSameAs(old);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private KeptOpenData kept(OpenDataMaker maker) {
        return new KeptOpenData(maker, new OpenDataSettings(Duration.ofHours(1)), clock);
    }

    private OpenDataFiles make(OpenDataQuery query) {
        var number = made.incrementAndGet();
        var file = new OpenDataFile((query + " " + number).getBytes(StandardCharsets.UTF_8));
        return new OpenDataFiles(file, file, now);
    }

    private static OpenDataQuery query(int year) {
        return new OpenDataQuery(year, Grouping.YEAR, Locale.ENGLISH);
    }
}

package vn.emc.reporting.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reporting.alarm.SiteDays.THRESHOLDS;
import static vn.emc.reporting.alarm.SiteDays.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.emc.reporting.arrival.ArrivalDay;
import vn.emc.reporting.arrival.SaidValues;

/** What holds whatever a site does. */
class JudgingPropertyTest {
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final int ROUNDS = 500;

    private final Random random = new Random(7);

    @Test
    void aSiteThatAlwaysSendsOnTheSameWeekdaysIsSilentOnceThreeOfThemHavePassed() {
        for (var round = 0; round < ROUNDS; round++) {
            var weekdays = weekdays();
            var last = START.plusDays(70 + random.nextInt(60));
            var site = new SiteMeasures();
            START.datesUntil(last)
                    .filter(WORKING_DAYS::contains)
                    .filter(day -> weekdays.contains(day.getDayOfWeek()))
                    .forEach(day -> site.add(day, events(1 + random.nextInt(50))));
            var lastEvents = site.lastEventOn().orElseThrow();

            var missed = 0;
            for (var today = lastEvents; missed < 4; today = today.plusDays(1)) {
                var silent = judging(today).judge(site, Set.of()).containsKey(Rule.SILENCE);

                assertThat(silent)
                        .as("%s, %s on %s", weekdays, lastEvents, today)
                        .isEqualTo(missed >= 3);
                missed += today.isAfter(lastEvents)
                                && WORKING_DAYS.contains(today)
                                && weekdays.contains(today.getDayOfWeek())
                        ? 1
                        : 0;
            }
        }
    }

    @Test
    void whatComesAgainEndsASilence() {
        for (var round = 0; round < ROUNDS; round++) {
            var site = randomSite();
            var today = START.plusDays(60 + random.nextInt(60));
            site.add(today, events(1));

            assertThat(judging(today).judge(site, Set.of(Rule.values()))).doesNotContainKey(Rule.SILENCE);
        }
    }

    @Test
    void whatOpensAnAlarmAlsoKeepsItOpen() {
        for (var round = 0; round < ROUNDS; round++) {
            var site = randomSite();
            var judging = judging(START.plusDays(random.nextInt(120)));

            assertThat(judging.judge(site, Set.of(Rule.values())).keySet())
                    .containsAll(judging.judge(site, Set.of()).keySet());
        }
    }

    @Test
    void findingsHaveNumbersThatFit() {
        for (var round = 0; round < ROUNDS; round++) {
            var today = START.plusDays(random.nextInt(120));

            judging(today).judge(randomSite(), Set.of()).forEach((rule, finding) -> {
                assertThat(finding.rule()).isEqualTo(rule);
                assertThat(finding.since()).isBefore(today);
                switch (finding) {
                    case Finding.Silence silence ->
                        assertThat(silence.usualDays()).isBetween(3.0, (double) silence.workingDays());
                    case Finding.VolumeDrop drop -> assertThat(drop.percent()).isBetween(50L, 100L);
                    case Finding.ConstantFields constant ->
                        assertThat(constant.fields()).isNotEmpty();
                    case Finding.Part part -> assertThat(part.bad()).isBetween(1L, part.of());
                }
            });
        }
    }

    private SiteMeasures randomSite() {
        var site = new SiteMeasures();
        for (var day = 0; day < 60; day++) {
            if (random.nextInt(4) > 0) {
                site.add(
                        START.plusDays(day),
                        new DayMeasures(
                                new ArrivalDay(
                                        random.nextInt(40), 0, new SaidValues(random.nextLong() >>> 16), null, null),
                                share(),
                                share(),
                                share()));
            }
        }
        return site;
    }

    private Share share() {
        var of = random.nextInt(60);
        return new Share(of == 0 ? 0 : random.nextInt(of), of);
    }

    private Set<DayOfWeek> weekdays() {
        var weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(5)));
        for (var i = random.nextInt(5); i > 0; i--) {
            weekdays.add(DayOfWeek.of(1 + random.nextInt(5)));
        }
        return weekdays;
    }

    private static DayMeasures events(long count) {
        return DayMeasures.of(new ArrivalDay(count, 0, SaidValues.NOTHING, null, null));
    }

    private static Judging judging(LocalDate today) {
        return new Judging(WORKING_DAYS, THRESHOLDS, today);
    }
}

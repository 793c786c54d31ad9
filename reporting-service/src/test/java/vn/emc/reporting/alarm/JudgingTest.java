package vn.emc.reporting.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reporting.alarm.SiteDays.THRESHOLDS;
import static vn.emc.reporting.alarm.SiteDays.TODAY;
import static vn.emc.reporting.alarm.SiteDays.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.reporting.alarm.Finding.ConstantField;
import vn.emc.reporting.alarm.Finding.ConstantFields;
import vn.emc.reporting.alarm.Finding.Part;
import vn.emc.reporting.alarm.Finding.Silence;
import vn.emc.reporting.alarm.Finding.VolumeDrop;
import vn.emc.reporting.arrival.ArrivalDay;
import vn.emc.reporting.arrival.Field;
import vn.emc.reporting.arrival.SaidValues;

/** Monday, 23 November 2026; Friday, the 20th, was a holiday. */
class JudgingTest {
    private static final String SEPTEMBER = "2026-09-07";

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, true", // 17, 18, 19 passed; 20 was a holiday, 21 and 22 a weekend
        "2026-11-17, false",
        "2026-11-22, false",
        "2026-11-23, false"
    })
    void aSiteThatSendsDailyIsSilentAfterThreeWorkingDays(String lastEvents, boolean silent) {
        var site = new SiteDays().events(SEPTEMBER, lastEvents, 10).events(lastEvents, 10);

        assertThat(judge(site).containsKey(Rule.SILENCE)).isEqualTo(silent);
    }

    @Test
    void silenceSaysSinceWhen() {
        var site = new SiteDays().events(SEPTEMBER, "2026-11-12", 10);

        var finding = Objects.requireNonNull(judge(site).get(Rule.SILENCE));

        assertThat(finding).isEqualTo(new Silence(LocalDate.parse("2026-11-12"), 5, 5));
        assertThat(finding.since()).isEqualTo("2026-11-13");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-26, true", "2026-11-02, false", "2026-11-09, false"})
    void aSiteThatSendsOnMondaysMayBeSilentForThreeOfThem(String lastEvents, boolean silent) {
        var site = new SiteDays().events("2026-08-03", lastEvents, 10, day -> day.getDayOfWeek() == DayOfWeek.MONDAY);

        assertThat(judge(site).containsKey(Rule.SILENCE)).isEqualTo(silent);
    }

    @Test
    void aSiteThatHasOnlyBegunIsSilentAfterThreeWorkingDaysToo() {
        assertThat(judge(new SiteDays().events("2026-11-16", 1))).containsOnlyKeys(Rule.SILENCE);
        assertThat(judge(new SiteDays().events("2026-11-17", 1))).isEmpty();
    }

    @Test
    void aSiteThatNeverSentAnythingIsNotSilent() {
        assertThat(judge(new SiteDays())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49, true", "50, true", "51, false", "100, false"})
    void aDropIsHalfOfWhatIsUsual(long percentOfUsual, boolean drop) {
        var site =
                new SiteDays().events(SEPTEMBER, "2026-11-12", 100).events("2026-11-13", "2026-11-22", percentOfUsual);

        assertThat(judge(site).containsKey(Rule.VOLUME_DROP)).isEqualTo(drop);
    }

    @Test
    void aDropSaysHowMuchCameAndHowMuchIsUsual() {
        var site = new SiteDays()
                .events(SEPTEMBER, "2026-11-12", 100)
                .events("2026-10-15", 99_999)
                .events("2026-11-13", "2026-11-22", 20);

        var finding = (VolumeDrop) Objects.requireNonNull(judge(site).get(Rule.VOLUME_DROP));

        assertThat(finding)
                .isEqualTo(new VolumeDrop(LocalDate.parse("2026-11-13"), LocalDate.parse("2026-11-19"), 100, 500));
        assertThat(finding.percent()).isEqualTo(80);
    }

    @Test
    void whereLittleIsUsualNothingIsCompared() {
        var site = new SiteDays().events(SEPTEMBER, "2026-11-12", 3).events("2026-11-19", 1);

        assertThat(judge(site)).isEmpty();
    }

    @Test
    void silenceIsNotADropBesides() {
        var site = new SiteDays().events(SEPTEMBER, "2026-11-12", 100);

        assertThat(judge(site)).containsOnlyKeys(Rule.SILENCE);
        assertThat(judge(site, Rule.VOLUME_DROP)).containsOnlyKeys(Rule.SILENCE, Rule.VOLUME_DROP);
    }

    @Test
    void fieldsThatNeverVaryAreNamedWithTheirValue() {
        var level4 = new SaidValues(1L << 5);
        var bothWays = new SaidValues(1L << 10 | 1L << 11);
        var noLocation = new SaidValues(1L << 40);
        var site = new SiteDays()
                .arrived(
                        "2026-11-18", new ArrivalDay(60, 0, level4.and(bothWays).and(noLocation), null, null))
                .arrived(
                        "2026-11-19", new ArrivalDay(60, 0, level4.and(bothWays).and(noLocation), null, null));

        assertThat(judge(site).get(Rule.CONSTANT_FIELDS))
                .isEqualTo(new ConstantFields(
                        LocalDate.parse("2026-11-09"),
                        LocalDate.parse("2026-11-22"),
                        120,
                        List.of(
                                new ConstantField(Field.LEVEL, "4", false),
                                new ConstantField(Field.LOCATION, null, true))));
    }

    @Test
    void oneLocationIsConstantAndSeveralAreNot() {
        var named = new SaidValues(1L << 41);
        var one = new SiteDays().arrived("2026-11-19", new ArrivalDay(200, 0, named, 7, 7));
        var two = new SiteDays()
                .arrived("2026-11-18", new ArrivalDay(100, 0, named, 7, 7))
                .arrived("2026-11-19", new ArrivalDay(100, 0, named, 8, 8));

        assertThat(judge(one)).containsOnlyKeys(Rule.CONSTANT_FIELDS);
        assertThat(judge(two)).isEmpty();
    }

    @Test
    void fewEventsSayNothingOfAField() {
        var site = new SiteDays().arrived("2026-11-19", new ArrivalDay(99, 0, new SaidValues(1L << 5), null, null));

        assertThat(judge(site)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 200, true", "19, 150, false", "20, 201, false", "0, 0, false"})
    void unknownProceduresAreATenthAndTwentyDossiers(long unknown, long dossiers, boolean alarm) {
        var site = new SiteDays().procedures("2026-11-09", unknown, dossiers);

        assertThat(judge(site).containsKey(Rule.UNKNOWN_PROCEDURES)).isEqualTo(alarm);
    }

    @ParameterizedTest
    @CsvSource({"5, 100, true", "4, 4, false", "5, 101, false"})
    void foreignUnitsAreATwentiethAndFiveDossiers(long foreign, long dossiers, boolean alarm) {
        var site = new SiteDays().units("2026-11-20", foreign, dossiers);

        assertThat(judge(site).containsKey(Rule.FOREIGN_UNITS)).isEqualTo(alarm);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 10, 100, true",
        "2026-11-20, 9, 50, false",
        "2026-11-20, 10, 101, false",
        "2026-11-21, 10, 10, false", // may still come
        "2026-11-08, 10, 10, false" // too long ago
    })
    void gapsAreATenthAndTenNumbers(String day, long missing, long expected, boolean alarm) {
        var site = new SiteDays().numbers(day, missing, expected);

        assertThat(judge(site).containsKey(Rule.NUMBER_GAPS)).isEqualTo(alarm);
    }

    @Test
    void partsAreAddedUpOverTheDaysThatAreLookedAt() {
        var site = new SiteDays()
                .numbers("2026-11-08", 1_000, 1_000)
                .numbers("2026-11-09", 6, 20)
                .numbers("2026-11-20", 6, 20)
                .numbers("2026-11-22", 1_000, 1_000);

        assertThat(judge(site).get(Rule.NUMBER_GAPS))
                .isEqualTo(new Part(
                        Rule.NUMBER_GAPS,
                        LocalDate.parse("2026-11-09"),
                        LocalDate.parse("2026-11-20"),
                        12,
                        40,
                        List.of()));
    }

    @Test
    void anOpenAlarmNeedsALittleMoreToClose() {
        var site = new SiteDays().procedures("2026-11-19", 18, 200);

        assertThat(judge(site)).isEmpty();
        assertThat(judge(site, Rule.UNKNOWN_PROCEDURES)).containsOnlyKeys(Rule.UNKNOWN_PROCEDURES);
    }

    private static Map<Rule, Finding> judge(SiteDays site, Rule... open) {
        return new Judging(WORKING_DAYS, THRESHOLDS, TODAY).judge(site.measures(), Set.of(open));
    }
}

package vn.emc.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.emc.reporting.quality.CheckState.FAILED;
import static vn.emc.reporting.quality.CheckState.PASSED;
import static vn.emc.reporting.quality.CheckState.UNKNOWN;
import static vn.emc.reporting.quality.CheckState.WARNING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.alarm.Finding.ConstantField;
import vn.emc.reporting.alarm.Thresholds;
import vn.emc.reporting.arrival.Field;
import vn.emc.reporting.definition.OtherIndicator;

class ChecklistTest {

    @ParameterizedTest
    @CsvSource({
        "FOUND, PASSED",
        "WRONG_SITE_ID, FAILED",
        "WRONG_HOST, FAILED",
        "INCOMPLETE, FAILED",
        "NOT_FOUND, FAILED",
        "TOO_LARGE, UNKNOWN",
        "TLS_FAILED, UNKNOWN",
        "BLOCKED_BY_ROBOTS, UNKNOWN"
    })
    void theEmbedCodeIsThereOrNotAndAPageThatCannotBeReadSaysNothing(EmbedCheckOutcome outcome, CheckState state) {
        var site = new SomeSite(SiteKind.PORTAL).embedCheck(outcome);

        assertThat(judged(Check.EMBED_CODE, site).state()).isEqualTo(state);
        assertThat(judged(Check.EMBED_CODE, site).details()).containsExactly(outcome.name());
    }

    @ParameterizedTest
    @CsvSource({
        "PORTAL, EMBED_CODE, UNKNOWN, NOT_CHECKED",
        "ONE_STOP, EMBED_CODE, UNKNOWN, NOT_EXPECTED",
        "PORTAL, PORTAL_SEEN, FAILED,",
        "SERVICE_PORTAL, PORTAL_SEEN, FAILED,",
        "ONE_STOP, PORTAL_SEEN, UNKNOWN, NOT_EXPECTED",
        "ONE_STOP, API_SEEN, FAILED,",
        "PORTAL, API_SEEN, UNKNOWN, NOT_EXPECTED",
        "ONE_STOP, LAST_EVENT, UNKNOWN, NOTHING_CAME",
        "PORTAL, LAST_EVENT, UNKNOWN, NOT_EXPECTED",
        "ONE_STOP, CATALOGUE, FAILED,",
        "SERVICE_PORTAL, CATALOGUE, FAILED,",
        "PORTAL, CATALOGUE, UNKNOWN, NOT_EXPECTED",
        "SERVICE_PORTAL, ACCOUNT_LIST, FAILED,",
        "PORTAL, ACCOUNT_LIST, UNKNOWN, NOT_EXPECTED",
        "ONE_STOP, KNOWN_PROCEDURES, UNKNOWN, NO_CATALOGUE",
        "ONE_STOP, CATALOGUE_LEVELS, UNKNOWN, NO_CATALOGUE",
        "ONE_STOP, USERS, UNKNOWN, NOTHING_CAME",
        "ONE_STOP, VARYING_FIELDS, UNKNOWN, NOTHING_CAME",
        "ONE_STOP, TIMELINESS, UNKNOWN, NOTHING_CAME"
    })
    void ofASiteOfWhichNothingIsKnownOnlyWhatIsExpectedOfItsKindIsMissing(
            SiteKind kind, Check check, CheckState state, Unmeasured why) {
        var result = judged(check, new SomeSite(kind));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.why()).isEqualTo(why);
        assertThat(result.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 0, PASSED", "2026-11-16, 7, PASSED", "2026-11-15, 8, WARNING", "2026-10-24, 30, FAILED"})
    void thePortalWasSeenInTheLastDays(String day, int days, CheckState state) {
        var result = judged(Check.PORTAL_SEEN, new SomeSite(SiteKind.PORTAL).portalSeen(day));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.value()).isEqualByComparingTo(String.valueOf(days));
    }

    @ParameterizedTest
    @CsvSource({"1.5, PASSED", "2.9, WARNING", "3, FAILED", "40, FAILED"})
    void aSiteIsSilentWhereItIsAnAlarm(double usualDays, CheckState state) {
        var site = new SomeSite(SiteKind.ONE_STOP).lastEvent("2026-11-10", 9, usualDays);

        assertThat(judged(Check.LAST_EVENT, site).state()).isEqualTo(state);
        assertThat(judged(Check.API_SEEN, site).state()).isEqualTo(PASSED);
        assertThat(judged(Check.API_SEEN, site).day()).isEqualTo("2026-11-10");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-23, PASSED", "2026-08-22, WARNING", "2026-05-24, WARNING", "2026-05-23, FAILED"})
    void aListOfAccountsGrowsOld(String day, CheckState state) {
        assertThat(judged(Check.ACCOUNT_LIST, new SomeSite(SiteKind.ONE_STOP).accountList(day))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void aCatalogueIsThere() {
        assertThat(judged(Check.CATALOGUE, new SomeSite(SiteKind.ONE_STOP).catalogue())
                        .state())
                .isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "USERS, 5, PASSED",
        "USERS, 49, WARNING",
        "USERS, 50, FAILED",
        "KNOWN_PROCEDURES, 5, PASSED",
        "KNOWN_PROCEDURES, 9, WARNING",
        "KNOWN_PROCEDURES, 10, FAILED",
        "CATALOGUE_LEVELS, 2, PASSED",
        "CATALOGUE_LEVELS, 3, WARNING",
        "CATALOGUE_LEVELS, 10, FAILED",
        "RECEPTIONS, 2, PASSED",
        "RECEPTIONS, 3, WARNING",
        "RECEPTIONS, 10, FAILED",
        "REPEATS, 2, PASSED",
        "REPEATS, 3, WARNING",
        "REPEATS, 10, FAILED",
        "TIMELINESS, 5, PASSED",
        "TIMELINESS, 19, WARNING",
        "TIMELINESS, 20, FAILED",
        "RUNNING_NUMBERS, 5, PASSED",
        "RUNNING_NUMBERS, 6, WARNING",
        "RUNNING_NUMBERS, 10, FAILED",
        "OWN_UNITS, 2, PASSED",
        "OWN_UNITS, 3, WARNING",
        "OWN_UNITS, 5, FAILED"
    })
    void partsThatAreNotAsTheyShouldBeAreJudgedInPercent(Check check, int bad, CheckState state) {
        var result = judged(check, new SomeSite(SiteKind.ONE_STOP).catalogue().share(check, bad, 100));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.value()).isEqualTo(new BigDecimal(bad + ".00"));
        assertThat(result.bad()).isEqualTo(bad);
        assertThat(result.of()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Check.class,
            names = {
                "USERS",
                "KNOWN_PROCEDURES",
                "CATALOGUE_LEVELS",
                "RECEPTIONS",
                "REPEATS",
                "TIMELINESS",
                "RUNNING_NUMBERS",
                "OWN_UNITS"
            })
    void ofTooFewNothingIsSaid(Check check) {
        var site = new SomeSite(SiteKind.ONE_STOP).catalogue();

        assertThat(judged(check, site.share(check, 9, 9)).why()).isEqualTo(Unmeasured.TOO_FEW);
        assertThat(judged(check, site.share(check, 10, 10)).state()).isEqualTo(FAILED);
    }

    @Test
    void fieldsThatNeverVaryAreNamed() {
        var level = new ConstantField(Field.LEVEL, "3", false);
        var location = new ConstantField(Field.LOCATION, null, true);
        var site = new SomeSite(SiteKind.ONE_STOP).lastEvent("2026-11-20", 0, 0);

        assertThat(judged(Check.VARYING_FIELDS, site).why()).isEqualTo(Unmeasured.TOO_FEW);
        assertThat(judged(Check.VARYING_FIELDS, site.fields()).state()).isEqualTo(PASSED);
        assertThat(judged(Check.VARYING_FIELDS, site.fields(level)).state()).isEqualTo(WARNING);
        assertThat(judged(Check.VARYING_FIELDS, site.fields(level, location)).state())
                .isEqualTo(FAILED);
        assertThat(judged(Check.VARYING_FIELDS, site.fields(level, location)).details())
                .containsExactly("Level=3", "LOCATION");
    }

    @Test
    void theScoreIsTheWeightedShareOfThePassedAmongTheMeasured() {
        var quality = measured(new SomeSite(SiteKind.ONE_STOP)
                .lastEvent("2026-11-20", 0, 0)
                .catalogue()
                .share(Check.USERS, 0, 100)
                .share(Check.REPEATS, 50, 100)
                .share(Check.OWN_UNITS, 3, 100));

        // API 3, last event 3, catalogue 2; the list of accounts (1) is missing.
        assertThat(quality.score(OtherIndicator.E1)).isEqualTo(new Score(8, 9));
        assertThat(quality.score(OtherIndicator.E1).value()).isEqualTo(new BigDecimal("88.89"));
        // Users 1; repeats 1 failed, units 1 are a warning, which is not passed.
        assertThat(quality.score(OtherIndicator.E2)).isEqualTo(new Score(1, 3));
        assertThat(quality.score()).isEqualTo(new Score(9, 12));
        assertThat(quality.state()).isEqualTo(FAILED);
    }

    @Test
    void whatNobodyMeasuredIsNoScoreRatherThanZero() {
        var portal = new SomeSite(SiteKind.PORTAL).portalSeen("2026-11-23");

        assertThat(measured(portal).score(OtherIndicator.E2).value()).isNull();
        assertThat(measured(portal).score().value()).isEqualTo(new BigDecimal("100.00"));
        assertThat(measured(portal).state()).isEqualTo(PASSED);
        assertThat(new Score(0, 5).value()).isEqualTo(new BigDecimal("0.00"));
        assertThat(UNKNOWN.and(WARNING)).isEqualTo(WARNING);
        assertThat(WARNING.and(UNKNOWN)).isEqualTo(WARNING);
        assertThat(FAILED.and(PASSED)).isEqualTo(FAILED);
    }

    @Test
    void aRuleCanBeChangedInPart() {
        var settings = settings(Map.of(
                "emc.reporting.quality.checks.account-list.weight", "0",
                "emc.reporting.quality.checks.users.pass-up-to", "20.5"));
        var list = settings.rules(thresholds()).get(Check.ACCOUNT_LIST);
        var users = settings.rules(thresholds()).get(Check.USERS);

        assertThat(list).isEqualTo(new CheckRule(0, new BigDecimal("92.0"), new BigDecimal("184.0")));
        assertThat(users).isEqualTo(new CheckRule(1, new BigDecimal("20.5"), new BigDecimal("50.0")));
        assertThatThrownBy(() -> CheckRule.of(1, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckWithoutWeightIsShownAndCountsNowhere() {
        var settings = settings(Map.of("emc.reporting.quality.checks.repeats.weight", "0"));
        var results = new Checklist(settings.rules(thresholds()), 10)
                .of(new SomeSite(SiteKind.PORTAL)
                        .share(Check.REPEATS, 50, 100)
                        .portalSeen("2026-11-23")
                        .facts());

        var quality = new SiteQuality(1, Instant.EPOCH, SomeSite.TODAY, results);
        assertThat(quality.state()).isEqualTo(PASSED);
        assertThat(quality.score()).isEqualTo(new Score(2, 2));
    }

    private static CheckResult judged(Check check, SomeSite site) {
        return measured(site).results().stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private static SiteQuality measured(SomeSite site) {
        var checklist = new Checklist(settings(Map.of()).rules(thresholds()), 10);
        return new SiteQuality(1, Instant.EPOCH, SomeSite.TODAY, checklist.of(site.facts()));
    }

    private static QualitySettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("emc.reporting.quality", QualitySettings.class);
    }

    private static Thresholds thresholds() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("emc.reporting.alarms.thresholds", Thresholds.class);
    }
}

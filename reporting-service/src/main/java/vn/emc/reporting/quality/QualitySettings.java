package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.reporting.alarm.Thresholds;

/**
 * Settings under {@code emc.reporting.quality}.
 *
 * @param every how often all sites are measured
 * @param sitesAtOnce how many in one transaction
 * @param least of fewer events, dossiers or numbers than these nothing is said
 * @param checks what differs from the rules below, such as {@code checks.account-list.pass-up-to}
 */
@ConfigurationProperties("emc.reporting.quality")
record QualitySettings(
        @DefaultValue("30m") Duration every,
        @DefaultValue("500") int sitesAtOnce,
        @DefaultValue("10") long least,
        @DefaultValue Map<Check, Change> checks) {
    QualitySettings {
        checks = Map.copyOf(checks);
    }

    /** A rule made other than it is; what is left out stays. */
    record Change(
            @Nullable Integer weight,
            @Nullable BigDecimal passUpTo,
            @Nullable BigDecimal failFrom) {
        CheckRule of(CheckRule rule) {
            return new CheckRule(
                    weight == null ? rule.weight() : weight,
                    passUpTo == null ? rule.passUpTo() : passUpTo,
                    failFrom == null ? rule.failFrom() : failFrom);
        }
    }

    Map<Check, CheckRule> rules(Thresholds alarms) {
        var rules = new EnumMap<Check, CheckRule>(Check.class);
        for (var check : Check.values()) {
            var rule = rule(check, alarms);
            var change = checks.get(check);
            rules.put(check, change == null ? rule : change.of(rule));
        }
        return rules;
    }

    private static CheckRule rule(Check check, Thresholds alarms) {
        return switch (check) {
            case EMBED_CODE, CATALOGUE -> CheckRule.ofFact(2);
            case API_SEEN -> CheckRule.ofFact(3);
            case PORTAL_SEEN -> CheckRule.of(2, 7, 30);
            case LAST_EVENT -> CheckRule.ofAlarm(3, alarms.silentDays());
            case ACCOUNT_LIST -> CheckRule.of(1, 92, 184);
            case USERS -> CheckRule.of(1, 5, 50);
            case KNOWN_PROCEDURES -> CheckRule.ofAlarm(2, alarms.unknownPercent());
            case CATALOGUE_LEVELS, RECEPTIONS -> CheckRule.of(2, 2, 10);
            case VARYING_FIELDS -> CheckRule.of(1, 0, 2);
            case REPEATS -> CheckRule.of(1, 2, 10);
            case TIMELINESS -> CheckRule.of(1, 5, 20);
            case RUNNING_NUMBERS -> CheckRule.ofAlarm(2, alarms.gapPercent());
            case OWN_UNITS -> CheckRule.ofAlarm(1, alarms.foreignPercent());
        };
    }
}

package vn.emc.reporting.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All checks, each with its rule.
 *
 * @param least of fewer events, dossiers or numbers than these nothing is said
 */
record Checklist(Map<Check, CheckRule> rules, long least) {
    List<CheckResult> of(SiteFacts facts) {
        var observing = new Observing(facts, least);
        return Stream.of(Check.values())
                .map(check -> CheckResult.of(check, Objects.requireNonNull(rules.get(check)), observing.observe(check)))
                .toList();
    }
}

package vn.emc.reporting.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.emc.reporting.alarm.Finding.ConstantField;
import vn.emc.reporting.alarm.Finding.ConstantFields;
import vn.emc.reporting.alarm.Finding.Part;
import vn.emc.reporting.alarm.Finding.Silence;
import vn.emc.reporting.alarm.Finding.VolumeDrop;
import vn.emc.reporting.arrival.Field;

/**
 * The rules: from a site's days to what is wrong with them on a day. Only whole days are judged, so today is not; that
 * something came today does end a silence.
 */
final class Judging {
    private final WorkingDays workingDays;
    private final Thresholds thresholds;
    private final LocalDate today;

    Judging(WorkingDays workingDays, Thresholds thresholds, LocalDate today) {
        this.workingDays = workingDays;
        this.thresholds = thresholds;
        this.today = today;
    }

    /**
     * All that is wrong.
     *
     * @param open the alarms that are open; for them the thresholds are a little lower
     */
    Map<Rule, Finding> judge(SiteMeasures site, Set<Rule> open) {
        var findings = new EnumMap<Rule, Finding>(Rule.class);
        for (var rule : Rule.values()) {
            var limits = open.contains(rule) ? thresholds.eased() : thresholds;
            find(rule, site, limits).ifPresent(finding -> findings.put(rule, finding));
        }
        // Silence says it all; but a drop that went before does not end with it.
        if (findings.containsKey(Rule.SILENCE) && !open.contains(Rule.VOLUME_DROP)) {
            findings.remove(Rule.VOLUME_DROP);
        }
        return findings;
    }

    private Optional<? extends Finding> find(Rule rule, SiteMeasures site, Thresholds limits) {
        return switch (rule) {
            case SILENCE -> silence(site, limits);
            case VOLUME_DROP -> volumeDrop(site, limits);
            case CONSTANT_FIELDS -> constantFields(site, limits);
            case UNKNOWN_PROCEDURES ->
                part(rule, site, 0, DayMeasures::procedures, limits.unknownPercent(), limits.unknownLeast());
            case FOREIGN_UNITS ->
                part(rule, site, 0, DayMeasures::units, limits.foreignPercent(), limits.foreignLeast());
            case NUMBER_GAPS ->
                part(rule, site, limits.graceDays(), DayMeasures::numbers, limits.gapPercent(), limits.gapLeast());
        };
    }

    /** What there is to see, whether it is an alarm or not. */
    SiteSigns signs(SiteMeasures site) {
        return new SiteSigns(
                silence(site).orElse(null),
                constantFields(site, thresholds.constantLeast()).orElse(null),
                share(site, 0, DayMeasures::procedures),
                share(site, 0, DayMeasures::units),
                share(site, thresholds.graceDays(), DayMeasures::numbers));
    }

    private Optional<Silence> silence(SiteMeasures site, Thresholds limits) {
        return silence(site).filter(silence -> silence.usualDays() >= limits.silentDays());
    }

    private Optional<Silence> silence(SiteMeasures site) {
        return site.lastEventOn().map(last -> {
            var silent = workingDays.between(last.plusDays(1), today).toList();
            var profile = profile(site, last.plusDays(1));
            var usual = silent.stream()
                    .map(LocalDate::getDayOfWeek)
                    .mapToDouble(profile::usual)
                    .sum();
            return new Silence(last, silent.size(), usual);
        });
    }

    private Optional<VolumeDrop> volumeDrop(SiteMeasures site, Thresholds limits) {
        var first = workingDays.back(today, limits.dropDays());
        var compared = workingDays.between(first, today).toList();
        var profile = profile(site, first);
        var usual = compared.stream()
                .map(LocalDate::getDayOfWeek)
                .mapToLong(profile::median)
                .sum();
        var events = compared.stream().mapToLong(site::events).sum();
        return usual >= limits.dropLeast() && Percent.reaches(usual - events, usual, limits.dropPercent())
                ? Optional.of(new VolumeDrop(first, compared.getLast(), events, usual))
                : Optional.empty();
    }

    /** What was usual before {@code end}; the time before the site's first event says nothing. */
    private WeekdayProfile profile(SiteMeasures site, LocalDate end) {
        var earliest = end.minusWeeks(thresholds.historyWeeks());
        var first = site.firstEventOn().filter(day -> day.isAfter(earliest)).orElse(earliest);
        return WeekdayProfile.of(site, workingDays.between(first, end).toList());
    }

    private Optional<ConstantFields> constantFields(SiteMeasures site, Thresholds limits) {
        return constantFields(site, limits.constantLeast())
                .filter(found -> !found.fields().isEmpty());
    }

    /** None where there were too few events to tell. */
    private Optional<ConstantFields> constantFields(SiteMeasures site, long least) {
        var arrived = site.between(windowBegin(), today.minusDays(1)).arrived();
        if (arrived.events() < least) {
            return Optional.empty();
        }
        var constant = new ArrayList<ConstantField>();
        for (var field : thresholds.constantFields()) {
            var only = arrived.said().onlyValue(field);
            if (only != null && (field != Field.LOCATION || only.isEmpty() || arrived.hasOneLocation())) {
                constant.add(new ConstantField(field, field == Field.LOCATION ? null : only, only.isEmpty()));
            }
        }
        return Optional.of(new ConstantFields(windowBegin(), today.minusDays(1), arrived.events(), constant));
    }

    private Optional<Part> part(
            Rule rule,
            SiteMeasures site,
            int graceDays,
            Function<DayMeasures, Share> share,
            double percent,
            long least) {
        var last = today.minusDays(1L + graceDays);
        var found = share(site, graceDays, share);
        return found.bad() >= Math.max(1, least) && Percent.reaches(found.bad(), found.of(), percent)
                ? Optional.of(new Part(rule, windowBegin(), last, found.bad(), found.of(), found.examples()))
                : Optional.empty();
    }

    private Share share(SiteMeasures site, int graceDays, Function<DayMeasures, Share> share) {
        return share.apply(site.between(windowBegin(), today.minusDays(1L + graceDays)));
    }

    private LocalDate windowBegin() {
        return today.minusDays(thresholds.windowDays());
    }
}

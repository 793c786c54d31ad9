package vn.emc.reporting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.DefinitionSettings.VersionSettings;

/** All versions of all definitions, in the order of time, without a gap between them. */
@Component
public class Versions {
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private final Map<Indicator, List<Version>> versions = new EnumMap<>(Indicator.class);

    Versions(DefinitionSettings settings) {
        for (var indicator : Indicator.values()) {
            var set = settings.versions().getOrDefault(indicator, List.of());
            var target = indicator == Indicator.B2 ? settings.headlineTarget() : null;
            versions.put(
                    indicator, ofSettings(indicator, set.isEmpty() ? List.of(VersionSettings.NOTHING) : set, target));
        }
        checkLevels();
    }

    public List<Version> of(Indicator indicator) {
        return Objects.requireNonNull(versions.get(indicator));
    }

    /** The one by which a period is counted whose last day this is. */
    public Version on(Indicator indicator, LocalDate day) {
        return of(indicator).stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .orElseThrow();
    }

    /** Those that hold on some day of a period, in the order of time. */
    public List<Version> within(Indicator indicator, LocalDate from, LocalDate to) {
        var first = on(indicator, from).number();
        var last = on(indicator, to).number();
        return of(indicator).subList(first - 1, Math.max(first, last));
    }

    private static List<Version> ofSettings(
            Indicator indicator, List<VersionSettings> set, @Nullable BigDecimal target) {
        var all = new ArrayList<Version>();
        var before = new Version(
                indicator,
                0,
                null,
                null,
                Attribution.ARRIVAL,
                indicator.openDossiers(),
                LevelSource.EVENT,
                target,
                null);
        for (var index = 0; index < set.size(); index++) {
            var until = index + 1 < set.size() ? dayBefore(set.get(index + 1).from()) : null;
            before = next(before, set.get(index), until);
            check(before, all);
            all.add(before);
        }
        return List.copyOf(all);
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static Version next(Version before, VersionSettings set, @Nullable LocalDate until) {
        return new Version(
                before.indicator(),
                before.number() + 1,
                set.from(),
                until,
                Objects.requireNonNullElse(set.attribution(), before.attribution()),
                Objects.requireNonNullElse(set.openDossiers(), before.openDossiers()),
                Objects.requireNonNullElse(set.levelFrom(), before.levelFrom()),
                set.target() == null ? before.target() : set.target(),
                set.source() == null ? before.source() : set.source());
    }

    private static void check(Version version, List<Version> before) {
        var from = version.from();
        if (before.isEmpty() != (from == null)) {
            refuse(version, before.isEmpty() ? "the first version has no from" : "a later version needs its from");
        }
        var earlier = before.isEmpty() ? null : before.getLast().from();
        if (from != null && earlier != null && !from.isAfter(earlier)) {
            refuse(version, "from is not after that of the version before");
        }
        if (!version.indicator().allows(version.openDossiers())) {
            refuse(version, "open-dossiers cannot be " + version.openDossiers());
        }
        if (version.levelFrom() == LevelSource.CATALOGUE && !version.dependsOnLevel()) {
            refuse(version, "level-from does not matter to it");
        }
        var target = version.target();
        if (target != null && (target.signum() < 0 || target.compareTo(PER_CENT) > 0)) {
            refuse(version, "target is not between 0 and 100");
        }
    }

    /** Fully online is one thing on one day, or what one figure hides another would tell. */
    private void checkLevels() {
        for (var version : onLevel().flatMap(each -> of(each).stream()).toList()) {
            var from = version.from() == null ? LocalDate.MIN : version.from();
            onLevel().map(other -> on(other, from)).forEach(other -> {
                if (other.levelFrom() != version.levelFrom()) {
                    refuse(version, "level-from is not that of " + other.indicator() + " on the same days");
                }
            });
        }
    }

    private static Stream<Indicator> onLevel() {
        return Stream.of(Indicator.values()).filter(Indicator::dependsOnLevel);
    }

    /** Whether some version that holds on a day of the period takes levels from catalogues. */
    public boolean useCatalogues(LocalDate from, LocalDate to) {
        return onLevel()
                .flatMap(indicator -> within(indicator, from, to.isBefore(from) ? from : to).stream())
                .anyMatch(version -> version.levelFrom() == LevelSource.CATALOGUE);
    }

    private static void refuse(Version version, String problem) {
        throw new InvalidDefinitionsException(version.indicator(), version.number(), problem);
    }
}

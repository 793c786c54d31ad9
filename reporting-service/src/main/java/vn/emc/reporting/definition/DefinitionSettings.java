package vn.emc.reporting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.dossier.Attribution;

/**
 * Settings under {@code emc.reporting.definitions}: the one place where versions are declared.
 *
 * @param versions of an indicator, in the order of time; one with nothing set where an indicator is not named
 * @param headlineTarget the target of B2, in per cent, until a version sets another; none where nobody has set one
 */
@ConfigurationProperties("emc.reporting.definitions")
record DefinitionSettings(
        @DefaultValue Map<Indicator, List<VersionSettings>> versions,
        @Nullable BigDecimal headlineTarget) {

    /**
     * A version. What it does not set is as in the version before.
     *
     * @param from its first day; none for the first version, one for each later
     * @param attribution by which day dossiers received are counted; at first by that of arrival
     * @param openDossiers what becomes of dossiers without a result; at first as the letter has it
     * @param levelFrom who says the level of services, the same for all indicators it matters to; at first the event
     * @param target in per cent; at first none
     * @param source the law or letter that brought it
     */
    record VersionSettings(
            @Nullable LocalDate from,
            @Nullable Attribution attribution,
            @Nullable OpenDossiers openDossiers,
            @Nullable LevelSource levelFrom,
            @Nullable BigDecimal target,
            @Nullable String source) {
        static final VersionSettings NOTHING = new VersionSettings(null, null, null, null, null, null);
    }
}

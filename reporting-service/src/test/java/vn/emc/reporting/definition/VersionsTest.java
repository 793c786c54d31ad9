package vn.emc.reporting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.DefinitionSettings.VersionSettings;

class VersionsTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void withoutSettingsThereIsOneVersionForAllDays() {
        var versions = new Versions(new DefinitionSettings(Map.of(), null));

        for (var indicator : Indicator.values()) {
            assertThat(versions.of(indicator)).hasSize(1);
            assertThat(versions.on(indicator, LocalDate.of(1990, 1, 1))).isSameAs(versions.on(indicator, JULY));
            assertThat(versions.of(indicator).getFirst().attribution()).isEqualTo(Attribution.ARRIVAL);
        }
    }

    @Test
    void aVersionHoldsFromItsFirstDayUntilTheNextBegins() {
        var versions = versions(Indicator.B2, at(null), at(JULY), at(LocalDate.of(2027, 1, 1)));

        assertThat(versions.on(Indicator.B2, JULY.minusDays(1)).number()).isEqualTo(1);
        assertThat(versions.on(Indicator.B2, JULY).number()).isEqualTo(2);
        assertThat(versions.on(Indicator.B2, LocalDate.of(2026, 12, 31)).number())
                .isEqualTo(2);
        assertThat(versions.on(Indicator.B2, LocalDate.of(2027, 1, 1)).number()).isEqualTo(3);
        assertThat(versions.of(Indicator.B2).getFirst().until()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(versions.of(Indicator.B2).getLast().until()).isNull();
    }

    @Test
    void aPeriodKnowsItsVersions() {
        var versions = versions(Indicator.B2, at(null), at(JULY), at(LocalDate.of(2027, 1, 1)));

        assertThat(numbers(versions, "2026-01-01", "2026-06-30")).containsExactly(1);
        assertThat(numbers(versions, "2026-01-01", "2026-07-01")).containsExactly(1, 2);
        assertThat(numbers(versions, "2026-08-01", "2028-01-01")).containsExactly(2, 3);
    }

    @Test
    void whatAVersionDoesNotSetStaysAsItWas() {
        var target = new BigDecimal("80");
        var versions = versions(
                Indicator.B2,
                new VersionSettings(null, Attribution.CODE_DATE, null, null, target, "Quyết định 1"),
                new VersionSettings(JULY, null, OpenDossiers.LEFT_OUT, null, null, null));

        var second = versions.of(Indicator.B2).getLast();

        assertThat(second.attribution()).isEqualTo(Attribution.CODE_DATE);
        assertThat(second.target()).isEqualTo(target);
        assertThat(second.source()).isEqualTo("Quyết định 1");
        assertThat(versions.of(Indicator.B2).getFirst().openDossiers()).isEqualTo(OpenDossiers.NOT_YET);
    }

    @Test
    void settingsThatContradictThemselvesAreRefusedByName() {
        assertRefused("B2[0]", "no from", at(JULY));
        assertRefused("B2[1]", "needs its from", at(null), at(null));
        assertRefused("B2[2]", "not after", at(null), at(JULY), at(JULY));
        assertRefused(
                "B2[0]", "open-dossiers", new VersionSettings(null, null, OpenDossiers.COUNTED, null, null, null));
        assertRefused("B2[0]", "target", new VersionSettings(null, null, null, null, new BigDecimal("101"), null));
    }

    @Test
    void allThatDependsOnLevelsTakesThemFromOnePlace() {
        var catalogue = new VersionSettings(JULY, null, null, LevelSource.CATALOGUE, null, null);
        var later = new VersionSettings(JULY.plusDays(1), null, null, LevelSource.CATALOGUE, null, null);
        var all = new EnumMap<Indicator, List<VersionSettings>>(Indicator.class);
        for (var indicator : List.of(Indicator.B2, Indicator.B3, Indicator.B4, Indicator.B5)) {
            all.put(indicator, List.of(at(null), catalogue));
        }

        var versions = new Versions(new DefinitionSettings(all, null));

        assertThat(versions.on(Indicator.B3, JULY).levelFrom()).isEqualTo(LevelSource.CATALOGUE);
        assertThat(versions.on(Indicator.B3, JULY.minusDays(1)).levelFrom()).isEqualTo(LevelSource.EVENT);
        assertThat(versions.useCatalogues(JULY.minusDays(9), JULY.minusDays(1))).isFalse();
        assertThat(versions.useCatalogues(JULY.minusDays(9), JULY)).isTrue();
        all.put(Indicator.B5, List.of(at(null), later));
        assertThatThrownBy(() -> new Versions(new DefinitionSettings(all, null)))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("level-from is not that of");
        assertThatThrownBy(() -> versions(Indicator.B1, at(null), catalogue))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("level-from does not matter");
    }

    /** As the guide for administrators says. */
    @Test
    void versionsCanBeSetByVariables() {
        var environment = Map.<String, Object>of(
                "EMC_REPORTING_DEFINITIONS_VERSIONS_B2_0_TARGET", "70",
                "EMC_REPORTING_DEFINITIONS_VERSIONS_B2_1_FROM", "2026-07-01",
                "EMC_REPORTING_DEFINITIONS_VERSIONS_B2_1_ATTRIBUTION", "CODE_DATE",
                "EMC_REPORTING_DEFINITIONS_VERSIONS_B2_1_OPENDOSSIERS", "LEFT_OUT",
                "EMC_REPORTING_DEFINITIONS_VERSIONS_B2_1_LEVELFROM", "CATALOGUE");
        var source = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment);

        var settings = new Binder(ConfigurationPropertySources.from(source))
                .bind("emc.reporting.definitions", Bindable.of(DefinitionSettings.class))
                .get();

        assertThat(settings.versions().get(Indicator.B2))
                .containsExactly(
                        new VersionSettings(null, null, null, null, new BigDecimal("70"), null),
                        new VersionSettings(
                                JULY, Attribution.CODE_DATE, OpenDossiers.LEFT_OUT, LevelSource.CATALOGUE, null, null));
    }

    private static void assertRefused(String where, String why, VersionSettings... set) {
        assertThatThrownBy(() -> versions(Indicator.B2, set))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining("emc.reporting.definitions.versions." + where)
                .hasMessageContaining(why);
    }

    private static List<Integer> numbers(Versions versions, String from, String to) {
        return versions.within(Indicator.B2, LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(Version::number)
                .toList();
    }

    private static Versions versions(Indicator indicator, VersionSettings... set) {
        return new Versions(new DefinitionSettings(Map.of(indicator, List.of(set)), null));
    }

    private static VersionSettings at(@Nullable LocalDate from) {
        return new VersionSettings(from, null, null, null, null, null);
    }
}

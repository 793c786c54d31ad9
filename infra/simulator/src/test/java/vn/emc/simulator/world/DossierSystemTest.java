package vn.emc.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DossierSystemTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate TET = LocalDate.of(2026, 2, 17);
    private static final Instant LONG_AFTER = Instant.parse("2026-11-22T05:00:00Z");
    private static final SimulatedSite SITE = new SimulatedSite(1001, "H56", "emc_1001_00");

    @Test
    void theSameSeedTellsTheSameStories() {
        var once = dossiers(7, Faults.all(0.1));
        var again = dossiers(7, Faults.all(0.1));
        var other = dossiers(8, Faults.all(0.1));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void aDossierIsReceivedFirstAndItsEventsFollowEachOther() {
        for (var dossier : dossiers(7, Faults.NONE)) {
            assertThat(dossier.events().getFirst().status()).isEqualTo(SimulatedEvent.RECEIVED);
            assertThat(dossier.events()).isSortedAccordingTo(Comparator.comparing(SimulatedEvent::eventTime));
            assertThat(dossier.code()).matches("(000\\.00\\.\\d{2}\\.H56|H56\\.\\d{2})-260317-\\d{4,}");
        }
    }

    @Test
    void nothingHappensAfterNow() {
        var noon = TUESDAY.atTime(12, 0).atZone(Calendar.ZONE).toInstant();

        var events = new DossierSystem(7, SITE, Faults.all(0.2))
                .dossiers(TUESDAY, 500, 1, noon)
                .flatMap(dossier -> dossier.events().stream());

        assertThat(events).allMatch(event -> !event.eventTime().isAfter(noon.plusMillis(10)));
    }

    @Test
    void aFaultyLineLeavesItsMarks() {
        var dossiers = dossiers(7, Faults.all(0.1));

        var events =
                dossiers.stream().flatMap(dossier -> dossier.events().stream()).toList();
        assertThat(events).anyMatch(event -> event.codeProfile().isEmpty());
        assertThat(events).anyMatch(event -> event.level() == null);
        assertThat(events).anyMatch(event -> event.codeTthc().matches("\\d{6}"));
        assertThat(events).anyMatch(event -> event.codeTthc().endsWith(".000.00.00.H56"));
        assertThat(dossiers)
                .anyMatch(dossier ->
                        dossier.events().stream().noneMatch(event -> event.status() == SimulatedEvent.RECEIVED));
        assertThat(events.stream().map(SimulatedEvent::eventId).distinct().count())
                .isLessThan(events.size());
    }

    @Test
    void differentEventsOfADossierNeverShareAMoment() {
        for (var dossier : dossiers(7, Faults.all(0.3))) {
            var moments = dossier.events().stream()
                    .map(SimulatedEvent::eventTime)
                    .distinct()
                    .count();
            var different = dossier.events().stream()
                    .map(event -> event.named(event.eventId().replace("d", "")))
                    .distinct()
                    .count();

            assertThat(moments).isEqualTo(different);
        }
    }

    @Test
    void peopleRestOnSundaysAndOverTet() {
        var system = new DossierSystem(7, SITE, Faults.NONE);

        assertThat(system.dossiersOn(SUNDAY, 1000)).isLessThan(system.dossiersOn(TUESDAY, 1000) / 5);
        assertThat(system.dossiersOn(TET, 1000)).isLessThan(system.dossiersOn(TUESDAY, 1000) / 10);
    }

    @Test
    void everyRuleOfTheLetterHoldsWithoutFaults() {
        dossiers(7, Faults.NONE).stream()
                .flatMap(dossier -> dossier.events().stream())
                .forEach(event -> {
                    if (Objects.equals(event.level(), 0)) {
                        assertThat(event.formsReception()).isEqualTo(2);
                    }
                    if (event.status() != SimulatedEvent.RESULT) {
                        assertThat(event.formsPayments()).isNull();
                    } else if (!Objects.equals(event.isDvcbc(), 0)) {
                        assertThat(event.formsReception()).isEqualTo(1);
                    }
                });
    }

    private static List<Dossier> dossiers(long seed, Faults faults) {
        return new DossierSystem(seed, SITE, faults)
                .dossiers(TUESDAY, 400, 1, LONG_AFTER)
                .toList();
    }
}

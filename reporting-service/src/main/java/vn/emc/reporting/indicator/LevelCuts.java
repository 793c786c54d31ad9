package vn.emc.reporting.indicator;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Versions;

/**
 * Whether figures by the level that dossiers say may stand beside the others where small counts are hidden. Not where
 * definitions take the level from catalogues: of a site without one both levels are the same, and one would tell the other.
 */
@Component
@RequiredArgsConstructor
class LevelCuts {
    private final Versions versions;
    private final Clock clock;

    boolean cut(Question question) {
        return cut(question.from(), question.to());
    }

    boolean cut(LocalDate from, LocalDate to) {
        var today = BusinessDay.of(clock.instant());
        return !versions.useCatalogues(from, to.isBefore(today) ? to : today);
    }
}

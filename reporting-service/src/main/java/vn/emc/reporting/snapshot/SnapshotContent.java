package vn.emc.reporting.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.FrozenServices;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.PeriodCells;
import vn.emc.reporting.rollup.ChangeCause;
import vn.emc.reporting.rollup.Population;

/**
 * All that is frozen of a period. Its canonical JSON is what is hashed.
 *
 * @param format of this content, for those who read it years later
 * @param dataUntil all events that had reached the platform by then are counted
 * @param previous the snapshot taken before, of whatever period, with its hash: none can be exchanged without all after it
 * @param definitions in force for the period, by language
 * @param measures what the numbers of cells and changes are, in their order
 * @param services what was offered and used; null in what was frozen before it was kept
 */
record SnapshotContent(
        int format,
        long id,
        Period period,
        String reason,
        String closedBy,
        Instant closedAt,
        Instant dataUntil,
        @Nullable Link previous,
        Map<String, List<Definition>> definitions,
        List<String> measures,
        List<Answer> answers,
        @Nullable FrozenServices services) {
    static final int FORMAT = 1;

    /** Names another snapshot. */
    record Link(long id, String sha256) {}

    /**
     * What was answered of one population.
     *
     * @param total of the whole country, by the indicator's id
     * @param cells sums by organisation and level, of which values by any definition can be made
     * @param changes after the period was first closed, by cause
     */
    record Answer(
            Population population,
            Coverage coverage,
            Map<String, Value> total,
            List<FrozenAnswer.Organisation> organisations,
            List<PeriodCells.Cell> cells,
            List<Change> changes) {}

    /** By how much cells changed for one cause, as {@link PeriodCells.Cell} has them. */
    record Change(ChangeCause cause, PeriodCells.Cell cell) {}

    Answer answer(Population population) {
        return answers.stream()
                .filter(answer -> answer.population() == population)
                .findFirst()
                .orElseThrow();
    }
}

package vn.emc.reporting.rollup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell in a list of cells.
 *
 * @param procedureId 0 where none is said
 * @param unitId 0 where none is said
 * @param level -1 where none is said
 * @param levelByCatalogue null where the code matches nothing on that day
 * @param before how many dossiers the cells before it hold
 */
public record CountedCell(
        int siteId,
        LocalDate day,
        int procedureId,
        int unitId,
        int level,
        @Nullable Integer levelByCatalogue,
        long before) {}

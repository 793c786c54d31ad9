package vn.emc.reporting.rollup;

import java.time.LocalDate;

/**
 * A cell in a list of cells.
 *
 * @param procedureId 0 where none is said
 * @param level -1 where none is said
 * @param before how many dossiers the cells before it hold
 */
public record CountedCell(int siteId, LocalDate day, int procedureId, int level, long before) {}

package vn.emc.reconciliation.comparison;

import vn.emc.reconciliation.list.DossierLine;

/**
 * A line and where it stands.
 *
 * @param row of EMC's list the row of its file, of the unit's the row of the file it sent, as Excel shows them
 */
public record ListedLine(DossierLine line, long row) {}

package vn.emc.reconciliation.locallist;

import java.util.List;
import java.util.Map;

/**
 * What reading a unit's list has come to.
 *
 * @param rows below its header
 * @param lines that can be compared
 * @param outside how many of these lie beside the period
 * @param problems the first of them, in the order of the file
 * @param counts how many there are of each kind
 * @param unknownHeaders of columns that are passed over
 * @param encoding in which the text was written
 */
public record ReadList(
        long rows,
        long lines,
        long outside,
        List<CellProblem> problems,
        Map<CellProblem.Kind, Long> counts,
        List<String> unknownHeaders,
        String encoding) {}

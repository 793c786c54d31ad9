package vn.emc.reconciliation.workflow;

import java.time.LocalDate;
import java.util.List;

/**
 * What a request says.
 *
 * @param sites by number, all of them the unit's own
 */
public record Details(
        String letterNumber,
        LocalDate letterDate,
        Contact technicalContact,
        Contact accountableContact,
        List<Integer> sites,
        String reason) {
    public Details {
        sites = List.copyOf(sites);
    }
}

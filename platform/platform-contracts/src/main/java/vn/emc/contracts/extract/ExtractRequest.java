package vn.emc.contracts.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a reconciliation wants of the ledger: all events, up to one cut-off, of every dossier of these sites that has an event
 * between two days. The cut-off is taken when the request is first read; the same request gives the same rows ever after.
 *
 * @param extractId whose rows they are; also the key
 * @param version grows with every change of the request; an older one never replaces a newer one
 * @param wanted false once nobody waits for it any more
 * @param sites by number
 * @param from first day in Viet Nam
 * @param to last day in Viet Nam
 */
public record ExtractRequest(
        UUID extractId, long version, boolean wanted, List<Integer> sites, LocalDate from, LocalDate to) {
    public ExtractRequest {
        sites = List.copyOf(sites);
    }
}

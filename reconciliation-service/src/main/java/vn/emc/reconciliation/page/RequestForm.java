package vn.emc.reconciliation.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.request.ReconciliationRequest;
import vn.emc.reconciliation.request.ReconciliationRequest.ContactRequest;
import vn.emc.reconciliation.workflow.Reconciliation;

/**
 * The form of a request, everything as it was typed.
 *
 * @param version what the form was filled from; a change since then is not overwritten
 */
record RequestForm(
        @Nullable String letterNumber,
        @Nullable String letterDate,
        @Nullable String technicalName,
        @Nullable String technicalEmail,
        @Nullable String technicalPhone,
        @Nullable String accountableName,
        @Nullable String accountableEmail,
        @Nullable String accountablePhone,
        @Nullable List<Integer> sites,
        @Nullable String reason,
        @Nullable Long version) {

    static RequestForm empty() {
        return new RequestForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    static RequestForm of(Reconciliation one) {
        var details = one.details();
        return new RequestForm(
                details.letterNumber(),
                details.letterDate().toString(),
                details.technicalContact().name(),
                details.technicalContact().email(),
                details.technicalContact().phone(),
                details.accountableContact().name(),
                details.accountableContact().email(),
                details.accountableContact().phone(),
                details.sites(),
                details.reason(),
                one.version());
    }

    ReconciliationRequest request() {
        return new ReconciliationRequest(
                letterNumber,
                date(letterDate),
                new ContactRequest(technicalName, technicalEmail, technicalPhone),
                new ContactRequest(accountableName, accountableEmail, accountablePhone),
                sites == null ? null : List.copyOf(sites),
                reason);
    }

    public boolean has(int siteId) {
        return sites != null && sites.contains(siteId);
    }

    /** A day as browsers send it; null for anything else, which then counts as missing. */
    static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}

package vn.emc.reconciliation.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.request.ReconciliationRequest.ContactRequest;
import vn.emc.reconciliation.sites.Sites;
import vn.emc.reconciliation.workflow.Contact;
import vn.emc.reconciliation.workflow.Details;
import vn.emc.reconciliation.workflow.Today;

/** What a request has to say (letter 1043, annex 3, step 1). */
@Component
@RequiredArgsConstructor
class RequestRules {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_REASON = 5_000;
    private static final int MOST_SITES = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() .\\-]{8,20}");

    private final Sites sites;
    private final Violations violations;
    private final Today today;

    /** What the request says, once it says everything. */
    Details check(UnitCode unit, ReconciliationRequest request) {
        var found = new ArrayList<Violation>();
        var details = new Details(
                text(found, "letterNumber", request.letterNumber(), LONGEST_LINE),
                date(found, request.letterDate()),
                contact(found, "technicalContact", request.technicalContact()),
                contact(found, "accountableContact", request.accountableContact()),
                sites(found, unit, request.sites()),
                text(found, "reason", request.reason(), LONGEST_REASON));
        violations.refuse(found);
        return details;
    }

    private LocalDate date(List<Violation> found, @Nullable LocalDate date) {
        if (date == null) {
            found.add(Violation.of("letterDate", "REQUIRED"));
            return today.date();
        }
        if (date.isAfter(today.date())) {
            found.add(Violation.of("letterDate", "DATE_IN_FUTURE"));
        }
        return date;
    }

    private static Contact contact(List<Violation> found, String field, @Nullable ContactRequest contact) {
        var given = contact == null ? new ContactRequest(null, null, null) : contact;
        var email = text(found, field + "/email", given.email(), LONGEST_LINE);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            found.add(Violation.of(field + "/email", "NOT_AN_EMAIL"));
        }
        var phone = text(found, field + "/phone", given.phone(), LONGEST_LINE);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            found.add(Violation.of(field + "/phone", "NOT_A_PHONE"));
        }
        return new Contact(text(found, field + "/name", given.name(), LONGEST_LINE), email, phone);
    }

    private List<Integer> sites(List<Violation> found, UnitCode unit, @Nullable List<@Nullable Integer> numbers) {
        var given = numbers == null
                ? List.<Integer>of()
                : List.copyOf(new LinkedHashSet<>(
                        numbers.stream().filter(Objects::nonNull).toList()));
        if (given.isEmpty()) {
            found.add(Violation.of("sites", "REQUIRED"));
        }
        if (given.size() > MOST_SITES) {
            found.add(Violation.of("sites", "TOO_MANY", MOST_SITES));
        }
        for (var i = 0; i < given.size(); i++) {
            if (sites.of(unit, given.get(i)).isEmpty()) {
                found.add(Violation.of("sites/" + i, "SITE_UNKNOWN", String.valueOf(given.get(i))));
            }
        }
        return given;
    }

    private static String text(List<Violation> found, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            found.add(Violation.of(field, "REQUIRED"));
            return "";
        }
        if (text.length() > longest) {
            found.add(Violation.of(field, "TOO_LONG", longest));
        }
        return text.strip();
    }
}

package vn.emc.catalog.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.catalog.problem.Violation;
import vn.emc.catalog.problem.Violations;
import vn.emc.contracts.codes.UnitCode;

/** What must be true of an organisation, by itself and among the others. */
@Component
@RequiredArgsConstructor
class OrganisationRules {
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_ALIASES = 50;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final OrganisationRepository organisations;
    private final Violations violations;

    /** The request as a draft; refused, with everything that is wrong, if it breaks rules. */
    OrganisationDraft check(UnitCode code, OrganisationRequest request) {
        var found = new ArrayList<Violation>();
        if (request.code() != null && !request.code().equals(code)) {
            found.add(Violation.of("code", "CODE_DIFFERS", code.value()));
        }
        checkTexts(request, found);
        checkTime(request, found);
        checkParent(code, request, found);
        checkSuccessor(code, request, found);
        checkAliases(code, request, found);
        violations.refuse(found);
        return draft(request);
    }

    private static void checkTexts(OrganisationRequest request, List<Violation> found) {
        if (request.kind() == null) {
            found.add(Violation.of("kind", "REQUIRED"));
        }
        var name = request.name();
        if (name == null || name.isBlank()) {
            found.add(Violation.of("name", "REQUIRED"));
        } else {
            checkText("name", name, found);
        }
        if (request.confidence() != null) {
            checkText("confidence", request.confidence(), found);
        }
    }

    private static void checkText(String field, String text, List<Violation> found) {
        if (text.strip().length() > LONGEST_TEXT) {
            found.add(Violation.of(field, "TOO_LONG", LONGEST_TEXT));
        }
        if (CONTROL.matcher(text).find()) {
            found.add(Violation.of(field, "CONTROL_CHARACTERS"));
        }
    }

    private static void checkTime(OrganisationRequest request, List<Violation> found) {
        if (request.validFrom() != null
                && request.validTo() != null
                && request.validTo().isBefore(request.validFrom())) {
            found.add(Violation.of("validTo", "ENDS_BEFORE_IT_BEGINS"));
        }
    }

    private void checkParent(UnitCode code, OrganisationRequest request, List<Violation> found) {
        var parent = request.parent();
        var belongsBelow = request.kind() == OrganisationKind.UNIT;
        if (parent == null) {
            if (belongsBelow) {
                found.add(Violation.of("parent", "REQUIRED"));
            }
        } else if (!belongsBelow) {
            found.add(Violation.of("parent", "PARENT_NOT_ALLOWED"));
        } else if (!organisations.existsById(parent.value())) {
            found.add(Violation.of("parent", "UNKNOWN_ORGANISATION", parent.value()));
        } else if (leadsTo(code, parent, Organisation::parent)) {
            found.add(Violation.of("parent", "CYCLE"));
        }
    }

    private void checkSuccessor(UnitCode code, OrganisationRequest request, List<Violation> found) {
        var successor = request.successor();
        if (successor == null) {
            return;
        }
        if (request.validTo() == null) {
            found.add(Violation.of("successor", "SUCCESSOR_WITHOUT_END"));
        }
        if (!organisations.existsById(successor.value())) {
            found.add(Violation.of("successor", "UNKNOWN_ORGANISATION", successor.value()));
        } else if (leadsTo(code, successor, Organisation::successor)) {
            found.add(Violation.of("successor", "CYCLE"));
        }
    }

    private void checkAliases(UnitCode code, OrganisationRequest request, List<Violation> found) {
        var aliases = aliases(request);
        if (aliases.size() > MOST_ALIASES) {
            found.add(Violation.of("aliases", "TOO_MANY", MOST_ALIASES));
        } else if (!aliases.isEmpty()) {
            if (aliases.contains(code)) {
                found.add(Violation.of("aliases", "ALIAS_TAKEN", code.value()));
            }
            organisations
                    .findTaken(
                            code.value(), aliases.stream().map(UnitCode::value).toList())
                    .forEach(taken -> found.add(Violation.of("aliases", "ALIAS_TAKEN", taken)));
        }
    }

    private boolean leadsTo(UnitCode code, UnitCode start, Function<Organisation, @Nullable UnitCode> next) {
        var seen = new HashSet<UnitCode>();
        @Nullable UnitCode at = start;
        while (at != null && seen.add(at)) {
            if (at.equals(code)) {
                return true;
            }
            at = organisations.findById(at.value()).map(next).orElse(null);
        }
        return false;
    }

    private OrganisationDraft draft(OrganisationRequest request) {
        return new OrganisationDraft(
                violations.required("name", request.name()).strip(),
                violations.required("kind", request.kind()),
                request.parent(),
                request.validFrom(),
                request.validTo(),
                request.successor(),
                request.confidence(),
                aliases(request));
    }

    private static List<UnitCode> aliases(OrganisationRequest request) {
        return request.aliases() == null
                ? List.of()
                : request.aliases().stream().distinct().toList();
    }
}

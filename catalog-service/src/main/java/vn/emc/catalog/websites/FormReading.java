package vn.emc.catalog.websites;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.problem.Violation;
import vn.emc.catalog.problem.Violations;
import vn.emc.catalog.site.SiteRequest;

/** Turns what was typed into a request; refuses text where a number belongs. */
@Component
@RequiredArgsConstructor
class FormReading {
    private final Violations violations;

    SiteRequest request(SiteForm form) {
        violations.refuse(form.unreadable().stream()
                .map(field -> Violation.of(field, "NOT_POSITIVE"))
                .toList());
        return form.request();
    }
}

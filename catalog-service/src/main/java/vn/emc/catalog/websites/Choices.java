package vn.emc.catalog.websites;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.catalog.organisation.NamedOrganisation;
import vn.emc.catalog.organisation.Organisations;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.security.CurrentUser;

/** What select fields offer. */
@Component
@RequiredArgsConstructor
class Choices {
    private final Organisations organisations;

    /** Organisations by code, those of the user; of the past too, marked with their last year. */
    Map<String, String> organisations(CurrentUser user) {
        var choices = new LinkedHashMap<String, String>();
        organisations.all().stream()
                .filter(organisation -> user.mayAccess(organisation.code()))
                .forEach(organisation -> choices.put(organisation.code().value(), label(organisation)));
        return choices;
    }

    /** Organisations to filter by; none where there is nothing to choose between. */
    Map<String, String> organisationFilter(CurrentUser user) {
        var choices = organisations(user);
        return choices.size() > 1 ? choices : Map.of();
    }

    Map<UnitCode, String> names(Collection<UnitCode> codes) {
        return organisations.names(Set.copyOf(codes));
    }

    @Nullable
    String name(UnitCode code) {
        return names(Set.of(code)).get(code);
    }

    private static String label(NamedOrganisation organisation) {
        var end = organisation.validTo();
        var until = end == null ? "" : " (… " + end.getYear() + ")";
        return organisation.code() + " – " + organisation.name() + until;
    }
}

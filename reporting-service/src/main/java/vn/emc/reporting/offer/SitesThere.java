package vn.emc.reporting.offer;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.organisations.Organisations;

/** The sites that offer something: those that are not deleted. */
@Component
@RequiredArgsConstructor
class SitesThere {
    private final Organisations organisations;

    Integer[] of(Scope scope) {
        return Stream.of(scope.siteIds())
                .filter(siteId -> organisations
                        .site(siteId)
                        .filter(site -> !site.deleted())
                        .isPresent())
                .toArray(Integer[]::new);
    }
}

package vn.emc.reporting.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.ServiceCatalogueMessage;

/** Stores what is told of catalogues and has the codes of the sites concerned matched anew, within one transaction. */
@Component
@RequiredArgsConstructor
class KeepingCatalogues {
    private static final int MANY_MEANINGS = 2_000;

    private final CatalogueTables tables;
    private final MatchingCodes matching;
    private final SiteLocks locks;

    void apply(List<ServiceCatalogueMessage> messages) {
        var states = messages.stream()
                .map(ServiceCatalogueMessage::state)
                .filter(Objects::nonNull)
                .toList();
        var parts = messages.stream()
                .map(ServiceCatalogueMessage::part)
                .filter(Objects::nonNull)
                .toList();
        var sites = new TreeSet<>(Stream.concat(
                        states.stream().map(CatalogueState::siteId),
                        parts.stream().map(CataloguePart::siteId))
                .toList());
        locks.take(sites);
        var changed = new TreeSet<Integer>();
        parts.stream().filter(tables::add).map(CataloguePart::siteId).forEach(changed::add);
        states.stream().filter(tables::replace).map(CatalogueState::siteId).forEach(changed::add);
        if (changed.stream().mapToInt(matching::matchAll).sum() >= MANY_MEANINGS) {
            matching.analyze();
        }
    }
}

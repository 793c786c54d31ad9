package vn.emc.catalog.site;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.Topics;
import vn.emc.outbox.PublishedState;

/** What the other services are told of sites: everything, with the hashes of the active keys. */
@Component
@RequiredArgsConstructor
class SiteStates implements PublishedState {
    private final SiteRepository sites;
    private final SiteKeyRepository keys;
    private final SiteMapper mapper;

    @Override
    public String topic() {
        return Topics.SITES;
    }

    @Override
    public Optional<Object> current(String key) {
        var siteId = Integer.parseInt(key);
        return sites.findById(siteId)
                .map(site -> mapper.state(site, keys.findBySiteIdAndRevokedAtIsNullOrderByCreatedAt(siteId)));
    }

    @Override
    public List<String> keys() {
        return sites.findAllIds().stream().map(String::valueOf).toList();
    }
}

package vn.emc.ingest.sites;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;

/** Follows {@code emc.sites} and keeps each site decoded, so that a look-up on the hot path is one map access. */
final class SitesInMemory implements Sites {
    private final StateTopic<Integer, SiteState> topic;
    private final Map<Integer, Site> sites = new ConcurrentHashMap<>();

    SitesInMemory(StateTopic<Integer, SiteState> topic) {
        this.topic = topic;
        topic.listen((siteId, before, after) -> changed(siteId, after));
    }

    private void changed(int siteId, @Nullable SiteState state) {
        if (state == null || state.deleted()) {
            sites.remove(siteId);
        } else {
            sites.put(siteId, Site.of(state));
        }
    }

    @Override
    public @Nullable Site find(int siteId) {
        return sites.get(siteId);
    }

    /** Sites restored from the last run may lack the newest ones; only the topic itself can say that there is none. */
    @Override
    public boolean areKnown() {
        return topic.isCurrent();
    }
}

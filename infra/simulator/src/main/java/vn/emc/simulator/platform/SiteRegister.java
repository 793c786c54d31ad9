package vn.emc.simulator.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.sending.BulkCalls;
import vn.emc.simulator.world.SimulatedSite;

/** Finds or creates the sites that the simulator plays, each with a key it can send with. */
public final class SiteRegister {
    private static final String SITES = "/api/catalog/v1/sites";
    private static final String ORGANISATIONS = "/api/catalog/v1/organisations";
    private static final String NAME_PREFIX = "Một cửa điện tử ";
    private static final int PAGE_SIZE = 500;
    private static final int CONFLICT = 409;
    private static final String KEYS = "simulator-keys";
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

    private final PlatformApi admin;
    private final KnownKeys keys;
    private final BulkCalls calls;

    private SiteRegister(PlatformApi admin, KnownKeys keys, BulkCalls calls) {
        this.admin = admin;
        this.keys = keys;
        this.calls = calls;
    }

    /** The register of a platform, with the keys kept beside its credentials. */
    public static SiteRegister of(PlatformSettings settings) {
        return new SiteRegister(
                PlatformApi.as("admin", settings),
                KnownKeys.in(settings.credentials().resolveSibling(KEYS)),
                new BulkCalls(settings.publicUrl(), false));
    }

    /** The first organisations of the kind, {@code PROVINCE} or {@code MINISTRY}, that exist on {@code asOf}. */
    public List<Organisation> organisations(String kind, int most, String asOf) throws InterruptedException {
        var found = new ArrayList<Organisation>();
        for (var item : all(ORGANISATIONS + "?asOf=" + asOf + "&sort=code,asc")) {
            if (kind.equals(item.path("kind").asString().toUpperCase(Locale.ROOT)) && found.size() < most) {
                found.add(new Organisation(
                        item.path("code").asString(), item.path("name").asString()));
            }
        }
        return found;
    }

    /** The one-stop sites of these organisations; those that do not exist yet are created. */
    public List<SimulatedSite> oneStopSites(List<Organisation> organisations) throws InterruptedException {
        Map<String, Integer> existing = new HashMap<>();
        for (var site : all(SITES + "?sort=id,asc")) {
            if (site.path("name").asString().startsWith(NAME_PREFIX)) {
                existing.putIfAbsent(
                        site.path("organisation").asString(), site.path("id").asInt());
            }
        }
        var sites = new ArrayList<SimulatedSite>();
        for (var organisation : organisations) {
            var known = existing.get(organisation.code());
            int siteId = known == null ? create(organisation) : known;
            sites.add(new SimulatedSite(siteId, organisation.code(), key(siteId)));
        }
        calls.awaitAccess(sites, KNOWN_WITHIN);
        return sites;
    }

    /** A new site of {@code organisation}, in key mode. */
    public SimulatedSite newSite(Organisation organisation) throws InterruptedException {
        int siteId = create(organisation);
        var site = new SimulatedSite(siteId, organisation.code(), key(siteId));
        calls.awaitAccess(List.of(site), KNOWN_WITHIN);
        return site;
    }

    private int create(Organisation organisation) throws InterruptedException {
        var site = Map.of(
                "name",
                NAME_PREFIX + organisation.name(),
                "url",
                "https://motcua." + organisation.code().toLowerCase(Locale.ROOT) + ".example",
                "kind",
                "ONE_STOP",
                "organisation",
                organisation.code(),
                "ingestMode",
                "KEY");
        return admin.post(SITES, site).path("id").asInt();
    }

    private String key(int siteId) throws InterruptedException {
        var known = keys.of(siteId);
        if (known != null) {
            return known;
        }
        var key = newKey(siteId);
        keys.remember(siteId, key);
        return key;
    }

    /** Two keys may be active; the older one gives way. */
    private String newKey(int siteId) throws InterruptedException {
        var path = SITES + "/" + siteId + "/keys";
        try {
            return admin.post(path, Map.of()).path("key").asString();
        } catch (RefusedException refused) {
            if (refused.getStatus() != CONFLICT) {
                throw refused;
            }
            admin.delete(path + "/" + oldestActive(admin.get(path)));
            return admin.post(path, Map.of()).path("key").asString();
        }
    }

    private static String oldestActive(JsonNode keys) {
        var active = new ArrayList<JsonNode>();
        for (var key : keys) {
            if (key.path("revokedAt").isNull() || key.path("revokedAt").isMissingNode()) {
                active.add(key);
            }
        }
        active.sort(Comparator.comparing(key -> key.path("createdAt").asString()));
        return active.getFirst().path("keyId").asString();
    }

    private List<JsonNode> all(String path) throws InterruptedException {
        var items = new ArrayList<JsonNode>();
        for (int page = 0; ; page++) {
            var view = admin.get(path + "&page=" + page + "&size=" + PAGE_SIZE);
            for (var item : view.path("items")) {
                items.add(item);
            }
            if (view.path("items").size() < PAGE_SIZE) {
                return items;
            }
        }
    }
}

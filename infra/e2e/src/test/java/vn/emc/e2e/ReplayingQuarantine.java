package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.world.SimulatedSite;

/** Repairs what a site has in the quarantine and has it read again. */
final class ReplayingQuarantine {
    private static final String QUARANTINE = "/api/ingest/v1/quarantine";
    private static final String REPLAYS = QUARANTINE + "/replays";

    private final PlatformApi admin;
    private final SimulatedSite site;

    ReplayingQuarantine(PlatformApi admin, SimulatedSite site) {
        this.admin = admin;
        this.site = site;
    }

    /**
     * Waits for so many events in the quarantine, then replays them.
     *
     * @param ownStatus what the site added to each status
     */
    void replay(int events, int ownStatus, int statuses) throws InterruptedException {
        assertThat(events).isPositive();
        Platform.await("%d events in the quarantine of site %s".formatted(events, site))
                .until(() -> waiting() >= events);
        var values = new HashMap<String, String>();
        for (var status = 0; status < statuses; status++) {
            values.put(String.valueOf(ownStatus + status), String.valueOf(status));
        }
        var change = Map.of("field", "Status", "kind", "MAP", "values", values);
        var replay = admin.post(
                REPLAYS,
                Map.of(
                        "filter",
                        Map.of("site", site.siteId()),
                        "repair",
                        Map.of("changes", List.of(change)),
                        "dryRun",
                        false));
        var done = Platform.await("the replay of site " + site)
                .until(
                        () -> admin.get(REPLAYS + "/" + replay.path("id").asLong()),
                        view -> !view.path("state").asString().matches("WAITING|RUNNING"));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(done.path("accepted").asLong()).isPositive();
    }

    private long waiting() throws InterruptedException {
        return admin.get(QUARANTINE + "?size=1&reason=BAD_STATUS&site=" + site.siteId())
                .path("total")
                .asLong();
    }
}

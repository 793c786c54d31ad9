package vn.emc.e2e;

import java.util.ArrayList;
import java.util.List;
import vn.emc.simulator.world.SimulatedSite;

/**
 * A page of the platform.
 *
 * @param name of its screenshots
 */
record EveryPage(String name, String path) {

    /** All pages of an administrator. */
    static List<EveryPage> ofAdmin(SimulatedSite site, String procedure, String dossier) {
        var pages = new ArrayList<>(ofEverybody(site, procedure, dossier));
        pages.addAll(List.of(
                new EveryPage("websites-new", "/websites/new"),
                new EveryPage("websites-audit", "/websites/audit"),
                new EveryPage("quarantine-replays", "/quarantine/replays"),
                new EveryPage("reconciliations-trust-anchors", "/reconciliations/trust-anchors"),
                new EveryPage("report-refused", "/reports?from=2024-13-01"),
                new EveryPage("not-found", "/reports/sites/999999999")));
        return pages;
    }

    /** Those that an operator of one organisation sees, too. */
    static List<EveryPage> ofEverybody(SimulatedSite site, String procedure, String dossier) {
        var website = "/websites/" + site.siteId();
        return List.of(
                new EveryPage("overview", "/"),
                new EveryPage("overview-period-without-dossiers", "/?from=1999-01-01&to=1999-12-31"),
                new EveryPage("organisation", "/reports/organisations/" + site.organisation()),
                new EveryPage("site", "/reports/sites/" + site.siteId()),
                new EveryPage("procedure", "/reports/procedures/" + procedure),
                new EveryPage("saturation", "/reports/saturation"),
                new EveryPage("saturation-site", "/reports/saturation?site=" + site.siteId()),
                new EveryPage("reports", "/reports?groupBy=month,organisation"),
                new EveryPage("reports-compared", "/reports?groupBy=organisation&compare=PREVIOUS"),
                new EveryPage("connections", "/reports/connections"),
                new EveryPage("quality", "/reports/quality?site=" + site.siteId()),
                new EveryPage("definitions", "/reports/definitions"),
                new EveryPage("snapshots", "/reports/snapshots"),
                new EveryPage("accounts", "/reports/accounts"),
                new EveryPage("web", "/reports/web"),
                new EveryPage("unmatched", "/reports/unmatched"),
                new EveryPage("lateness", "/reports/lateness"),
                new EveryPage("alarms", "/reports/alarms?state=ALL"),
                new EveryPage("alarm-recipients", "/reports/alarms/recipients"),
                new EveryPage("dossiers", "/reports/dossiers?site=" + site.siteId()),
                new EveryPage("dossier", "/reports/dossiers/one?site=" + site.siteId() + "&codeProfile=" + dossier),
                new EveryPage("websites", "/websites"),
                new EveryPage("website", website),
                new EveryPage("website-api", website + "/api"),
                new EveryPage("website-edit", website + "/edit"),
                new EveryPage("website-services", website + "/services"),
                new EveryPage("website-services-imports", website + "/services/imports"),
                new EveryPage("website-services-import", website + "/services/import"),
                new EveryPage("website-services-new", website + "/services/new"),
                new EveryPage("users", "/categories/users"),
                new EveryPage("quarantine", "/quarantine"),
                new EveryPage("quarantine-replays-new", "/quarantine/replays/new"),
                new EveryPage("reconciliations", "/reconciliations"));
    }

    /** Only those of a unit ask for reconciliations. */
    static List<EveryPage> ofOperator(SimulatedSite site, String procedure, String dossier) {
        var pages = new ArrayList<>(ofEverybody(site, procedure, dossier));
        pages.add(new EveryPage("reconciliations-new", "/reconciliations/new"));
        return pages;
    }
}

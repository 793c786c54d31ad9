package vn.emc.reconciliation;

import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.Map;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;

/** A unit with a site, an officer, and an operator of somewhere else. */
public final class Scene {
    public final ReconciliationApi operator;
    public final ReconciliationApi officer;
    public final ReconciliationApi admin;
    public final ReconciliationApi foreigner;
    public final int site;

    public Scene(int port, StateTopic<Integer, SiteState> sites) {
        this.operator = ReconciliationApi.asOperator(port, "H56");
        this.officer = ReconciliationApi.asOfficer(port);
        this.admin = ReconciliationApi.asAdmin(port);
        this.foreigner = ReconciliationApi.asOperator(port, "H42");
        this.site = KnownSites.introduce("H56", sites);
    }

    /** A draft of the unit; its number. */
    public long draft() {
        return operator.draft(site);
    }

    /** Sent with a letter that an officer accepted although it is not signed. */
    public long submitted() {
        var id = draft();
        operator.attach(id, "cong-van.pdf", Pdfs.plain()).expect(201);
        officer.put(path(id) + "/letter-acceptance", Map.of("reason", "Bản giấy đã có dấu đỏ."))
                .expect(204);
        operator.post(path(id) + "/submission").expect(200);
        return id;
    }

    /** In step 2. */
    public long takenUp() {
        var id = submitted();
        officer.post(path(id) + "/acceptance").expect(200);
        return id;
    }

    /** In step 3, with the first half of 2025 agreed on. */
    public long withPeriod() {
        var id = takenUp();
        operator.post(path(id) + "/period-proposals", Map.of("from", "2025-01-01", "to", "2025-06-30"))
                .expect(201);
        officer.post(path(id) + "/period-acceptances", Map.of("proposal", 1)).expect(201);
        return id;
    }
}

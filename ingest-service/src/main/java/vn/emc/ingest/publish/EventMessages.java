package vn.emc.ingest.publish;

import java.nio.charset.StandardCharsets;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.spool.Outgoing;

/** Events as messages: what is sent, where and under which key. */
public final class EventMessages {
    private EventMessages() {}

    public static Outgoing message(DossierEvent event) {
        return new Outgoing(
                Topics.DOSSIER_EVENTS, event.key().getBytes(StandardCharsets.UTF_8), DossierEventJson.write(event));
    }

    public static Outgoing message(RejectedEvent event) {
        return new Outgoing(
                Topics.REJECTED_EVENTS,
                Integer.toString(event.siteId()).getBytes(StandardCharsets.UTF_8),
                ContractJson.mapper().writeValueAsBytes(event));
    }
}

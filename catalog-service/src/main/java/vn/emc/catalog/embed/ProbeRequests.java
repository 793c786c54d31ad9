package vn.emc.catalog.embed;

import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;
import vn.emc.outbound.OutboundRequest;

/** Requests under the name that sites can write into their robots.txt. */
@Component
@RequiredArgsConstructor
class ProbeRequests {
    /** As it stands in robots.txt. */
    static final String ROBOT = "emc-probe";

    private final PublicAddress platform;

    OutboundRequest get(URI address) {
        return OutboundRequest.get(address)
                .header("User-Agent", "Mozilla/5.0 (compatible; %s/1.0; +%s)".formatted(ROBOT, platform.publicUrl()))
                .header("Accept", "text/html,text/plain,*/*;q=0.5")
                .header("Accept-Language", "vi");
    }
}

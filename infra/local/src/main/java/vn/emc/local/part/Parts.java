package vn.emc.local.part;

import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.Progress;
import vn.emc.local.home.Setup;

/** The parts of one platform. */
@RequiredArgsConstructor
public final class Parts {
    private final Setup setup;
    private final Progress progress;
    private final Mode mode;

    public PlatformPart of(Part part) {
        return switch (part) {
            case POSTGRES -> new PostgresPart(setup, progress);
            case KAFKA -> new KafkaPart(setup, progress, mode);
            case KEYCLOAK -> new KeycloakPart(setup, progress);
            case CATALOG, INGEST, REPORTING, ACCOUNT, RECONCILIATION, GATEWAY ->
                new ServicePart(part, setup, progress, mode);
        };
    }
}

package vn.emc.local.part;

import java.nio.file.Files;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.Progress;
import vn.emc.local.home.Setup;
import vn.emc.local.software.AotCache;
import vn.emc.local.software.KafkaSoftware;

/** The parts of one platform. */
@RequiredArgsConstructor
public final class Parts {
    private final Setup setup;
    private final Progress progress;
    private final boolean training;

    public PlatformPart of(Part part) {
        return switch (part) {
            case POSTGRES -> new PostgresPart(setup, progress);
            case KAFKA -> new KafkaPart(setup, progress, kafkaCache());
            case KEYCLOAK -> new KeycloakPart(setup, progress);
            case CATALOG, INGEST, REPORTING, ACCOUNT, RECONCILIATION, GATEWAY ->
                new ServicePart(part, setup, progress, training);
        };
    }

    private AotCache kafkaCache() {
        var software = KafkaSoftware.of(setup.tree());
        var file = setup.tree().software().resolve("kafka-" + software.version() + ".aot");
        return new AotCache(file, training && !Files.exists(file));
    }
}

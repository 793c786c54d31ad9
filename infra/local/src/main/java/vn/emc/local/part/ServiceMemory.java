package vn.emc.local.part;

import java.util.List;
import vn.emc.local.Part;

/** Heap sizes in MiB that together leave room for everything within 6 GiB. */
record ServiceMemory(int initial, int most) {
    static ServiceMemory of(Part part) {
        return switch (part) {
            case INGEST, REPORTING -> new ServiceMemory(128, 512);
            case GATEWAY -> new ServiceMemory(96, 384);
            case POSTGRES, KAFKA, KEYCLOAK, CATALOG, ACCOUNT, RECONCILIATION -> new ServiceMemory(64, 256);
        };
    }

    List<String> options() {
        return List.of("-Xms" + initial + "m", "-Xmx" + most + "m");
    }
}

package vn.emc.local.part;

import java.util.ArrayList;
import java.util.List;
import vn.emc.local.Part;

/**
 * How large a service's JVM is. The heaps, in MiB, together leave room for everything within 6 GiB.
 *
 * @param busy whether it runs long enough at full speed to earn back what the optimising compiler costs; without that
 *     compiler a start takes half the processor time
 */
record ServiceJvm(int initialHeap, int heap, boolean busy) {
    static ServiceJvm of(Part part) {
        return switch (part) {
            case INGEST, REPORTING -> new ServiceJvm(128, 512, true);
            case GATEWAY -> new ServiceJvm(96, 384, true);
            // Imports: pseudonyms are made ten times as fast by the optimising compiler.
            case CATALOG, ACCOUNT -> new ServiceJvm(64, 256, true);
            // Comparisons: two lists of three million lines take 512 MiB, and a third of the time with the optimising
            // compiler.
            case RECONCILIATION -> new ServiceJvm(64, 512, true);
            case POSTGRES, KAFKA, KEYCLOAK -> new ServiceJvm(64, 256, false);
        };
    }

    List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xms" + initialHeap + "m", "-Xmx" + heap + "m"));
        if (!busy) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }
}

package vn.emc.local.software;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.emc.local.home.Home;

/** Earlier builds of a service, of which the last one may still run. */
final class OldBuilds {
    private static final int KEPT = 2;

    private OldBuilds() {}

    static void forget(Path shelf, String module) throws IOException {
        try (Stream<Path> folders = Files.list(shelf)) {
            List<Path> newestFirst = folders.filter(
                            folder -> folder.getFileName().toString().matches(module + "-[0-9a-f]{8}"))
                    .sorted(Comparator.comparingLong(OldBuilds::unpacked).reversed())
                    .toList();
            newestFirst.stream().skip(KEPT).forEach(Home::delete);
        }
    }

    private static long unpacked(Path folder) {
        return folder.toFile().lastModified();
    }
}

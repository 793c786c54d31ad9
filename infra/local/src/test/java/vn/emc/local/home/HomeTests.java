package vn.emc.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {
    @TempDir
    private Path folder;

    @Test
    void whatAPlatformRemembersIsForgottenAndNothingElse() throws Exception {
        for (var name : List.of("data", "logs", "run", "software", "somebody elses")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("file"), "text");
        }
        for (var name : List.of("credentials", "simulator-keys", "lock")) {
            Files.writeString(folder.resolve(name), "text");
        }

        new Home(folder).memory().forEach(Home::delete);

        try (var left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("software", "somebody elses", "lock");
        }
    }
}

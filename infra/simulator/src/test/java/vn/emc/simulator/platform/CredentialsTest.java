package vn.emc.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void knowsTheUsersPasswords() throws IOException {
        var file = Files.writeString(
                folder.resolve("credentials"), "# local\nEMC_PASSWORD_OPERATOR_H56=a=b\nEMC_PASSWORD_ADMIN=c\n");

        var credentials = Credentials.read(file);

        assertThat(credentials.passwordOf("operator.h56")).isEqualTo("a=b");
        assertThat(credentials.passwordOf("admin")).isEqualTo("c");
    }

    @Test
    void saysWhatToDoWithoutThem() {
        assertThatThrownBy(() -> Credentials.read(folder.resolve("none")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("./emc up");
    }

    @Test
    void keysAreKeptForTheNextRun() {
        var file = folder.resolve("keys");

        KnownKeys.in(file).remember(1001, "emc_1001_00");

        assertThat(KnownKeys.in(file).of(1001)).isEqualTo("emc_1001_00");
        assertThat(KnownKeys.in(file).of(1002)).isNull();
    }
}

package vn.emc.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTests {
    @TempDir
    Path folder;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void settle() {
        home = new Home(folder);
    }

    @Test
    void areMadeAtTheFirstQuestionAndThenStayTheSame() {
        String first = Credentials.of(home).get(Secret.PASSWORD_ADMIN);

        assertThat(Credentials.of(home).get("EMC_PASSWORD_ADMIN")).isEqualTo(first);
    }

    @Test
    void mayBeReadByTheirOwnerOnly() throws IOException {
        Credentials.of(home).all();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentials())))
                .isEqualTo("rw-------");
    }

    @Test
    void areLongEnoughToBeKeys() {
        var credentials = Credentials.of(home);

        assertThat(credentials.get(Secret.PSEUDONYM_KEY)).matches("[0-9a-f]{64}");
        assertThat(credentials.get(Secret.PASSWORD_VIEWER)).matches("[A-Za-z0-9]{24}");
        assertThat(credentials.get(Secret.SITE_KEY_MASTER)).isNotEqualTo(credentials.get(Secret.PSEUDONYM_KEY));
    }

    @Test
    void getWhatANewerVersionNeedsWithoutLosingWhatIsThere() throws IOException {
        Files.write(home.credentials(), List.of("# mine", "EMC_PASSWORD_ADMIN=chosen", "OTHER=kept"));

        var credentials = Credentials.of(home);

        assertThat(credentials.get(Secret.PASSWORD_ADMIN)).isEqualTo("chosen");
        assertThat(credentials.get(Secret.PASSWORD_OFFICER)).isNotBlank();
        assertThat(Files.readAllLines(home.credentials()))
                .contains("EMC_PASSWORD_ADMIN=chosen", "OTHER=kept")
                .anyMatch(line -> line.startsWith("EMC_PASSWORD_OFFICER="));
    }
}

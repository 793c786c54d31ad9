package vn.emc.account.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilesTest {
    @TempDir
    private Path folder;

    @Test
    void onlyFilesOfListsThatAreStillToBeReadSurviveARestart() throws IOException {
        var files = new ListFiles(folder);
        taken(files, 1);
        taken(files, 2);
        Files.writeString(files.begin().resolve("0"), "half an upload");
        Files.writeString(ListFiles.arriving(folder).resolve("upload_1.tmp"), "half a request");

        new ListFiles(folder).sweep(List.of(2L));

        assertThat(files.areHere(1)).isFalse();
        assertThat(files.of(2, List.of("a.csv"))).hasSize(1);
        assertThat(ListFiles.arriving(folder)).isEmptyDirectory();
    }

    @Test
    void nobodyElseMayLookIntoTheFolder() throws IOException {
        var files = new ListFiles(folder.resolve("data"));
        taken(files, 1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aListWithoutItsFilesHasNone() throws IOException {
        var files = new ListFiles(folder);
        taken(files, 1);

        assertThat(files.of(1, List.of("a.csv", "b.csv"))).isEmpty();
        assertThat(files.of(9, List.of("a.csv"))).isEmpty();
    }

    private static void taken(ListFiles files, long listId) throws IOException {
        var taken = files.begin();
        Files.writeString(taken.resolve("0"), "ID_local");
        files.keep(taken, listId);
    }
}

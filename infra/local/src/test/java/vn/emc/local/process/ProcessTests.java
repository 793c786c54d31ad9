package vn.emc.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.emc.local.Part;
import vn.emc.local.home.Home;

class ProcessTests {
    @TempDir
    Path folder;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void settle() {
        home = new Home(folder);
    }

    @AfterEach
    void stop() {
        new RunFolder(home).alive().forEach(Stopper::kill);
    }

    @Test
    void aStartedProcessIsFoundAgainUntilItEnds() {
        Child child = launch("sleep", "60");

        assertThat(new RunFolder(home).alive()).containsExactly(child.record());
        assertThat(Stopper.stop(child.record())).isTrue();
        assertThat(new RunFolder(home).alive()).isEmpty();
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() {
        Child child = launch("sleep", "60");
        var stale = new ChildRecord(
                Part.CATALOG,
                child.record().pid(),
                "another boot:1",
                1,
                child.record().log());

        new RunFolder(home).write(stale);

        assertThat(stale.isAlive()).isFalse();
        assertThat(new RunFolder(home).alive()).containsExactly(child.record());
    }

    @Test
    void aHalfWrittenFileIsNoProcess() throws IOException {
        Files.writeString(home.run().resolve("kafka.json"), "{\"part\":\"KAF");

        assertThat(new RunFolder(home).find(Part.KAFKA)).isEmpty();
    }

    @Test
    void aProcessThatDoesNotStopCanBeKilled() {
        Child child = launch("sh", "-c", "trap '' TERM; while true; do sleep 1; done");

        Stopper.kill(child.record());

        assertThat(child.record().isAlive()).isFalse();
    }

    @Test
    void whatItPrintsIsInItsLog() throws Exception {
        Child child = launch("sh", "-c", "for i in 1 2 3 4 5; do echo line $i; done; exit 7");

        assertThat(child.process().waitFor()).isEqualTo(7);
        assertThat(child.exitCode()).hasValue(7);
        assertThat(LogTail.last(child.record().log(), 2)).containsExactly("line 4", "line 5");
    }

    @Test
    void usesMemory() {
        assertThat(Memory.of(ProcessHandle.current().pid()).orElse(0)).isGreaterThan(10_000L);
    }

    private Child launch(String... command) {
        return new Launcher(home).launch(Part.INGEST, new Launch(List.of(command), Map.of(), folder), 1);
    }
}

package vn.emc.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long MANY = 1L << 30;

    @TempDir
    private Path folder;

    private Spool open() {
        return open(folder, MANY, 4_096);
    }

    private static Spool open(Path folder, long maxBytes, long segmentBytes) {
        return Spool.open(new SpoolSettings(folder, maxBytes, 0, segmentBytes));
    }

    private static Outgoing message(int number) {
        return new Outgoing("topic", ("k" + number % 7).getBytes(StandardCharsets.UTF_8), value(number));
    }

    private static byte[] value(int number) {
        return ("message " + number + " ").repeat(1 + number % 10).getBytes(StandardCharsets.UTF_8);
    }

    /** Appends and waits until all are durable; answers how many were lost. */
    private static int append(Spool spool, int from, int to) {
        var lost = new AtomicInteger();
        var settled = new CountDownLatch(to - from);
        for (var i = from; i < to; i++) {
            spool.append(message(i), new Receipt() {
                @Override
                public void durable() {
                    settled.countDown();
                }

                @Override
                public void lost() {
                    lost.incrementAndGet();
                    settled.countDown();
                }
            });
        }
        try {
            assertThat(settled.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return lost.get();
    }

    private static List<String> publishAll(Spool spool) throws IOException {
        var values = new ArrayList<String>();
        while (spool.waiting() > 0) {
            var batch = spool.next(100);
            batch.messages().forEach(message -> values.add(new String(message.value(), StandardCharsets.UTF_8)));
            spool.published(batch);
        }
        return values;
    }

    private static List<String> values(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new String(value(number), StandardCharsets.UTF_8))
                .toList();
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".spool"))
                    .sorted()
                    .toList();
        }
    }

    /** What a process finds that starts after this one was killed. */
    private Path crashCopy() throws IOException {
        var copy = Files.createTempDirectory(folder.getParent(), "crash");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    @Test
    void messagesComeOutInTheOrderTheyWentInAndTheirFilesGo() throws IOException {
        try (var spool = open()) {
            append(spool, 0, 1_000);
            assertThat(spool.waiting()).isEqualTo(1_000);
            assertThat(segments()).hasSizeGreaterThan(3);

            assertThat(publishAll(spool)).isEqualTo(values(0, 1_000));

            assertThat(spool.waiting()).isZero();
            assertThat(spool.spooled()).isEqualTo(1_000);
            assertThat(spool.published()).isEqualTo(1_000);
            assertThat(segments()).hasSize(1);
        }
    }

    @Test
    void aFileThatWasPublishedToItsEndIsReplacedAndDeleted() throws IOException {
        try (var spool = open(folder, MANY, MANY)) {
            append(spool, 0, 10);
            publishAll(spool);
            var first = segments();

            append(spool, 10, 20);

            assertThat(publishAll(spool)).isEqualTo(values(10, 20));
            assertThat(segments()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void whatWasDurableIsThereAfterACrash() throws IOException {
        try (var spool = open()) {
            append(spool, 0, 500);
            spool.published(spool.next(100));
            append(spool, 500, 600);

            try (var again = open(crashCopy(), MANY, 4_096)) {
                var next = 600 - (int) again.waiting();
                assertThat(next).isPositive();
                append(again, 600, 700);
                assertThat(publishAll(again)).isEqualTo(values(next, 700));
            }
        }
    }

    @Test
    void aLostPositionPublishesTwiceRatherThanNever() throws IOException {
        try (var spool = open(folder, MANY, MANY)) {
            append(spool, 0, 50);
            spool.published(spool.next(10));
            var copy = crashCopy();
            Files.writeString(copy.resolve("position"), "garbage");

            try (var again = open(copy, MANY, MANY)) {
                assertThat(publishAll(again)).isEqualTo(values(0, 50));
            }
        }
    }

    @Test
    void aTornLastRecordIsCutOffWhereverItIsTorn() throws IOException {
        try (var spool = open(folder, MANY, MANY)) {
            append(spool, 0, 3);
            var whole = Files.readAllBytes(segments().getFirst());
            var lastFrame = Frame.sizeOf(message(2));

            for (var cut = 1; cut < lastFrame; cut++) {
                var copy = crashCopy();
                var segment = copy.resolve(segments().getFirst().getFileName());
                Files.write(segment, Arrays.copyOf(whole, whole.length - cut));

                try (var again = open(copy, MANY, MANY)) {
                    append(again, 3, 4);
                    assertThat(publishAll(again))
                            .containsExactly(
                                    values(0, 4).get(0),
                                    values(0, 4).get(1),
                                    values(3, 4).getFirst());
                }
            }
        }
    }

    @Test
    void aLastRecordWithRubbishInItIsCutOff() throws IOException {
        try (var spool = open(folder, MANY, MANY)) {
            append(spool, 0, 3);
            var copy = crashCopy();
            damage(copy.resolve(segments().getFirst().getFileName()), -2);

            try (var again = open(copy, MANY, MANY)) {
                assertThat(publishAll(again)).isEqualTo(values(0, 2));
                assertThat(again.corrupt()).isZero();
            }
        }
    }

    @Test
    void aDamagedRecordInTheMiddleIsLeftOutCountedAndKeptForPeopleToSee() throws IOException {
        try (var spool = open(folder, MANY, MANY)) {
            append(spool, 0, 3);
            var copy = crashCopy();
            damage(copy.resolve(segments().getFirst().getFileName()), Frame.sizeOf(message(0)) + Frame.HEADER + 12);

            try (var again = open(copy, MANY, MANY)) {
                assertThat(publishAll(again))
                        .containsExactly(values(0, 1).getFirst(), values(2, 3).getFirst());
                assertThat(again.corrupt()).isEqualTo(1);
                assertThat(copy).isDirectoryContaining("glob:**.damaged");
            }
        }
    }

    private static void damage(Path file, int offset) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var at = offset < 0 ? channel.size() + offset : offset;
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0xff}), at);
        }
    }

    @Test
    void beyondItsBoundItTakesNothingMoreUntilThereIsRoomAgain() throws IOException {
        try (var spool = open(folder, 20_000, 4_096)) {
            var lost = append(spool, 0, 1_000);

            assertThat(lost).isPositive();
            assertThat(spool.hasRoom() && spool.bytes() < 19_000).isFalse();
            assertThat(spool.refused()).isEqualTo(lost);
            assertThat(spool.bytes()).isLessThanOrEqualTo(20_000);
            assertThat(publishAll(spool)).hasSize(1_000 - lost);

            assertThat(append(spool, 0, 10)).isZero();
        }
    }

    @Test
    void itLeavesTheDiskItsReserve() {
        try (var spool = Spool.open(new SpoolSettings(folder, MANY, Long.MAX_VALUE, MANY))) {
            assertThat(append(spool, 0, 5)).isEqualTo(5);
            assertThat(spool.hasRoom()).isFalse();
        }
    }

    @Test
    void twoNeverShareAFolder() {
        try (var spool = open()) {
            assertThat(spool.waiting()).isZero();
            assertThatThrownBy(this::open).isInstanceOf(SpoolException.class).hasMessageContaining("in use");
        }
    }

    @Test
    void messagesLargerThanTheBufferFit() throws IOException {
        var large = new Outgoing("t", new byte[1], new byte[3 * 1024 * 1024]);
        var done = new CountDownLatch(1);
        try (var spool = open()) {
            spool.append(large, new Receipt() {
                @Override
                public void durable() {
                    done.countDown();
                }

                @Override
                public void lost() {}
            });
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(spool.next(10).messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.value()).hasSize(3 * 1024 * 1024));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}

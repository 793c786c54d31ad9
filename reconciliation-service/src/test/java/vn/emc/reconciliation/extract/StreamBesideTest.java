package vn.emc.reconciliation.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamBesideTest {
    private static final int PIECES = 1_000;

    @Test
    void everythingArrivesInItsOrderAlthoughTheWriterGoesOnWithItsBuffer() throws IOException {
        var target = new ByteArrayOutputStream();
        var expected = new ByteArrayOutputStream();
        var buffer = new byte[10];
        try (var beside = new StreamBeside(target, "test")) {
            for (var piece = 0; piece < PIECES; piece++) {
                Arrays.fill(buffer, (byte) piece);
                expected.write(buffer, 0, 1 + piece % buffer.length);
                beside.write(buffer, 0, 1 + piece % buffer.length);
            }
            beside.end();
        }

        assertThat(target.toByteArray()).isEqualTo(expected.toByteArray());
    }

    /** The writer must neither wait for ever nor take the file for whole. */
    @Test
    void aFullDiskIsMetByTheWriter() {
        var full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatIOException()
                .isThrownBy(() -> {
                    try (var beside = new StreamBeside(full, "test")) {
                        for (var piece = 0; piece < PIECES; piece++) {
                            beside.write(new byte[] {1});
                        }
                        beside.end();
                    }
                })
                .withStackTraceContaining("no space left");
    }

    @Test
    void whatIsGivenUpEndsItsThread() throws IOException, InterruptedException {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var stuck = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException closed) {
                    stopped.countDown();
                    throw new IOException(closed);
                }
            }
        };
        try (var beside = new StreamBeside(stuck, "test")) {
            beside.write(new byte[] {1});
            begun.await();
        }
        stopped.await();
    }
}

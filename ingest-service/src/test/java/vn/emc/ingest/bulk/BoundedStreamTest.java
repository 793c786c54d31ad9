package vn.emc.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

class BoundedStreamTest {
    private static BoundedStream stream(int length, Duration patience) {
        return new BoundedStream(
                new ByteArrayInputStream(new byte[length]),
                1_000,
                new RefusedException(Refusal.BATCH_TOO_LARGE),
                patience);
    }

    private static Refusal refusalOf(BoundedStream stream) {
        var ended = new Refusal[1];
        assertThatThrownBy(stream::readAllBytes)
                .satisfies(failure -> ended[0] =
                        RefusedBodyException.in(failure).orElseThrow().getRefusal());
        return ended[0];
    }

    @Test
    void upToTheLimitAllIsPassedOnAndShown() throws Exception {
        var stream = stream(1_000, Duration.ofMinutes(1));
        var seen = new ByteArrayOutputStream();
        stream.showTo(seen::write);

        assertThat(stream.readAllBytes()).hasSize(1_000);
        assertThat(seen.size()).isEqualTo(1_000);
    }

    @Test
    void oneByteMoreIsTooLarge() {
        assertThat(refusalOf(stream(1_001, Duration.ofMinutes(1)))).isEqualTo(Refusal.BATCH_TOO_LARGE);
    }

    @Test
    void aSenderThatTakesTooLongIsToldSo() {
        assertThat(refusalOf(stream(10, Duration.ZERO))).isEqualTo(Refusal.SLOW_BODY);
    }
}

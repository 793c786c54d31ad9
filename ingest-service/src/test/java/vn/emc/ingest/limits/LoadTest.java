package vn.emc.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong spooled = new AtomicLong();
    private final Load load = new Load(pending::get, 100, spooled::get, 1_000);

    @ParameterizedTest
    @CsvSource({
        "0, 0, true, true, true",
        "49, 499, true, true, true",
        "50, 0, false, true, true",
        "0, 500, false, true, true",
        "75, 0, false, false, true",
        "0, 999, false, false, true",
        "100, 0, false, false, false",
        "0, 1000, false, false, false"
    })
    void whatPagesTellIsGivenUpFirstThenBatchesAndSingleEventsLast(
            long pendingBytes, long spoolBytes, boolean hits, boolean batches, boolean events) {
        pending.set(pendingBytes);
        spooled.set(spoolBytes);

        assertThat(load.leavesRoomForHits()).isEqualTo(hits);
        assertThat(load.leavesRoomForBatches()).isEqualTo(batches);
        assertThat(load.leavesRoomForEvents()).isEqualTo(events);
    }
}

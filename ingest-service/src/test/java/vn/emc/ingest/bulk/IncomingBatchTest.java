package vn.emc.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.ingest.bulk.Elements.Next;
import vn.emc.ingest.reading.Field;
import vn.emc.ingest.reading.RawEvent;

class IncomingBatchTest {
    private static final int READ_AHEAD = 32 * 1024;

    private static IncomingBatch batch(String body) {
        return IncomingBatch.plain(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Next> all(IncomingBatch batch) throws Exception {
        var elements = batch.elements();
        var seen = new ArrayList<Next>();
        for (var next = elements.next(new RawEvent()); next != Next.END; next = elements.next(new RawEvent())) {
            seen.add(next);
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noMoreThanABufferIsReadAheadOfTheEventInHand(boolean array) throws Exception {
        var event = "{\"CodeProfile\":\"000.00.11.H56-240105-0001\",\"Data\":\"" + "x".repeat(900) + "\"}";
        var events = Collections.nCopies(5_000, event);
        var body = array ? "[" + String.join(",", events) + "]" : String.join("\n", events);
        var counted = new CountedStream(body.getBytes(StandardCharsets.UTF_8));

        var elements = IncomingBatch.plain(counted).elements();
        var used = 0L;
        var furthestAhead = 0L;
        while (elements.next(new RawEvent()) == Next.EVENT) {
            used += event.length() + 1;
            furthestAhead = Math.max(furthestAhead, counted.read - used);
        }

        assertThat(used).isEqualTo(5_000L * (event.length() + 1));
        assertThat(furthestAhead).isLessThan(READ_AHEAD);
    }

    @Test
    void anEndlessLineIsPassedOver() throws Exception {
        var line = "{\"Data\":\"" + "x".repeat(1024 * 1024) + "\"}";

        assertThat(all(batch("{\"Status\":1}\n" + line + "\n\r\n  {\"Status\":2}  \n{} {}\n{\"Status\":3}")))
                .containsExactly(Next.EVENT, Next.UNREADABLE, Next.EVENT, Next.UNREADABLE, Next.EVENT);
    }

    @Test
    void whatIsLongerThanABatchMayBeIsGivenUp() {
        var endless =
                new SequenceInputStream(new ByteArrayInputStream("[1".getBytes(StandardCharsets.UTF_8)), new Endless());

        assertThatThrownBy(() -> all(IncomingBatch.plain(endless)))
                .satisfies(
                        failure -> assertThat(RefusedBodyException.in(failure)).isPresent());
    }

    @Test
    void theFirstEventCanBeLookedAtWithoutTakingItAway() throws Exception {
        var body = "not json\n{\"SiteId\":7,\"Status\":1}\n{\"SiteId\":8}";
        var wire = ("{\n" + body).getBytes(StandardCharsets.UTF_8);
        var batch = IncomingBatch.plain(new ByteArrayInputStream(wire));

        assertThat(batch.first().value(Field.SITE_ID)).isEqualTo("7");

        var seen = MessageDigest.getInstance("SHA-256");
        batch.showTo(seen::update);
        assertThat(all(batch)).containsExactly(Next.UNREADABLE, Next.UNREADABLE, Next.EVENT, Next.EVENT);
        batch.finish();
        var whole = MessageDigest.getInstance("SHA-256").digest(wire);
        assertThat(seen.digest()).isEqualTo(whole);
        assertThat(batch.hash()).isEqualTo(whole);
    }

    private static final class CountedStream extends InputStream {
        private final InputStream body;
        private long read;

        CountedStream(byte[] body) {
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public int read() throws IOException {
            read++;
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var length = body.read(bytes, from, most);
            read += Math.max(0, length);
            return length;
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            Arrays.fill(bytes, from, from + most, (byte) ' ');
            return most;
        }
    }
}

package vn.emc.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventStreamTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void eachEventIsSentOnceTheOldestFirst() throws IOException {
        var stream = stream(null);

        stream.send(events(2, 1));
        stream.send(events(3, 2, 1));

        assertThat(stream.send(events(3, 2, 1))).isFalse();
        assertThat(codes()).containsExactly("D-1", "D-2", "D-3");
    }

    @Test
    void whoHasTheLastEventGetsWhatCameAfterIt() throws IOException {
        stream(id(2)).send(events(4, 3, 2, 1));

        assertThat(codes()).containsExactly("D-3", "D-4");
    }

    @Test
    void anEventTooLongAgoIsNoReasonToKeepAnythingBack() throws IOException {
        stream(id(99)).send(events(2, 1));

        assertThat(codes()).containsExactly("D-1", "D-2");
    }

    @Test
    void thatEventsAreAwayIsSaidOnceAndThatTheyAreBackToo() throws IOException {
        var stream = stream(null);

        assertThat(stream.sayThatEventsAreAway()).isTrue();
        assertThat(stream.sayThatEventsAreAway()).isFalse();
        stream.send(List.of());
        stream.send(List.of());

        assertThat(text()).isEqualTo("event: away\ndata: {}\n\nevent: back\ndata: {}\n\n");
    }

    @Test
    void aLongStreamRemembersEnough() throws IOException {
        var stream = stream(null);
        for (var newest = 50; newest <= 1_000; newest += 25) {
            var last = newest;
            stream.send(events(IntStream.range(0, 50).map(each -> last - each).toArray()));
        }

        assertThat(codes()).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void aLineBreakInWhatWasSentEndsNoEvent() throws IOException {
        var event = new LiveEvent(id(1), "D\n\ndata: x", Instant.EPOCH, Instant.EPOCH, 1, "a\nb", List.of());

        stream(null).send(List.of(event));

        assertThat(text().strip().split("\n", -1)).hasSize(2);
    }

    private EventStream stream(@Nullable UUID last) {
        return new EventStream(sent, JsonMapper.shared(), last);
    }

    private static List<LiveEvent> events(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new LiveEvent(
                        id(number), "D-" + number, Instant.EPOCH, Instant.EPOCH, 1, "Tiếp nhận.", List.of()))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private String text() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private List<String> codes() {
        return Pattern.compile("\"codeProfile\":\"([^\"]+)\"")
                .matcher(text())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}

package vn.emc.contracts.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayFormatTest {
    private static final List<CollectingCall> CALLS = List.of(
            new CollectingCall(
                    "siteId=7&user={\"ID_local\":\"\u00c3\u00a9\"}",
                    Map.of(RelayedHeader.CONTENT_TYPE, "text/plain", RelayedHeader.TRACE_PARENT, "00-1"),
                    "nameTTHC=Cấp giấy".getBytes(StandardCharsets.UTF_8)),
            new CollectingCall("", Map.of(), new byte[0]),
            new CollectingCall("q".repeat(16_000), Map.of(), new byte[64 * 1024]));
    private static final List<CollectingAnswer> ANSWERS = List.of(
            new CollectingAnswer(204, Map.of("X-EMC-Event-Id", "1"), new byte[0]),
            new CollectingAnswer(400, Map.of(), "{\"detail\":\"Thiếu\"}".getBytes(StandardCharsets.UTF_8)));

    @Test
    void callsComeOutAsTheyWentIn() {
        var read = RelayFormat.readCalls(ByteBuffer.wrap(RelayFormat.calls(CALLS)));

        assertThat(read).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(CALLS);
        assertThat(RelayFormat.size(CALLS.getFirst())).isEqualTo(RelayFormat.calls(CALLS.subList(0, 1)).length);
    }

    @Test
    void answersComeOutAsTheyWentIn() {
        var read = RelayFormat.readAnswers(ByteBuffer.wrap(RelayFormat.answers(ANSWERS)));

        assertThat(read).usingRecursiveComparison().isEqualTo(ANSWERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 50})
    void whatIsCutOffIsNotTaken(int length) {
        var calls = Arrays.copyOf(RelayFormat.calls(CALLS), length);
        var answers = Arrays.copyOf(RelayFormat.answers(ANSWERS), length);

        assertThatThrownBy(() -> RelayFormat.readCalls(ByteBuffer.wrap(calls)))
                .isInstanceOf(MalformedRelayException.class);
        assertThatThrownBy(() -> RelayFormat.readAnswers(ByteBuffer.wrap(answers)))
                .isInstanceOf(MalformedRelayException.class);
    }

    @Test
    void nonsenseIsNotTaken() {
        var nonsense = new byte[64];
        Arrays.fill(nonsense, (byte) 0xff);

        assertThatThrownBy(() -> RelayFormat.readCalls(ByteBuffer.wrap(nonsense)))
                .isInstanceOf(MalformedRelayException.class);
    }
}

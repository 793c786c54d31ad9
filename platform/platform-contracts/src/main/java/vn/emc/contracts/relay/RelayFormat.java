package vn.emc.contracts.relay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls and answers as bytes, one behind the other, big-endian. Texts are those of HTTP heads: one byte a character.
 *
 * <pre>
 * call    query:text  headers:u8  { header:u8 value:text }  body
 * answer  status:u16  headers:u8  { name:text value:text }  body
 * text    length:u16 bytes        body  length:u32 bytes
 * </pre>
 */
public final class RelayFormat {
    /** Where ingest-service takes relayed dossier events. The gateway has no route to it: it is for the gateway alone. */
    public static final String PATH = "/internal/relayed-calls";

    /** Where it takes relayed calls of {@code /tracking}, which never travel together with dossier events. */
    public static final String HITS_PATH = "/internal/relayed-hits";

    public static final String CONTENT_TYPE = "application/vnd.emc.relay";

    private static final int LONGEST_TEXT = 0xffff;

    private RelayFormat() {}

    public static byte[] calls(List<CollectingCall> calls) {
        var size = calls.stream().mapToInt(RelayFormat::size).sum();
        var bytes = ByteBuffer.allocate(size);
        for (var call : calls) {
            text(bytes, call.query());
            bytes.put((byte) call.headers().size());
            call.headers().forEach((header, value) -> {
                bytes.put((byte) header.getCode());
                text(bytes, value);
            });
            bytes.putInt(call.body().length).put(call.body());
        }
        return bytes.array();
    }

    public static byte[] answers(List<CollectingAnswer> answers) {
        var size = answers.stream().mapToInt(RelayFormat::size).sum();
        var bytes = ByteBuffer.allocate(size);
        for (var answer : answers) {
            bytes.putShort((short) answer.status());
            bytes.put((byte) answer.headers().size());
            answer.headers().forEach((name, value) -> {
                text(bytes, name);
                text(bytes, value);
            });
            bytes.putInt(answer.body().length).put(answer.body());
        }
        return bytes.array();
    }

    /** Bytes the call takes. */
    public static int size(CollectingCall call) {
        var size = size(call.query()) + 1 + Integer.BYTES + call.body().length;
        for (var value : call.headers().values()) {
            size += 1 + size(value);
        }
        return size;
    }

    private static int size(CollectingAnswer answer) {
        var size = Short.BYTES + 1 + Integer.BYTES + answer.body().length;
        for (var header : answer.headers().entrySet()) {
            size += size(header.getKey()) + size(header.getValue());
        }
        return size;
    }

    private static int size(String text) {
        return Short.BYTES + Math.min(text.length(), LONGEST_TEXT);
    }

    private static void text(ByteBuffer bytes, String text) {
        var encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        var length = Math.min(encoded.length, LONGEST_TEXT);
        bytes.putShort((short) length).put(encoded, 0, length);
    }

    /**
     * The calls in {@code bytes}.
     *
     * @throws MalformedRelayException where they are none
     */
    public static List<CollectingCall> readCalls(ByteBuffer bytes) {
        try {
            var calls = new ArrayList<CollectingCall>();
            while (bytes.hasRemaining()) {
                calls.add(new CollectingCall(text(bytes), relayedHeaders(bytes), body(bytes)));
            }
            return calls;
        } catch (BufferUnderflowException cutOff) {
            throw new MalformedRelayException();
        }
    }

    /**
     * The answers in {@code bytes}.
     *
     * @throws MalformedRelayException where they are none
     */
    public static List<CollectingAnswer> readAnswers(ByteBuffer bytes) {
        try {
            var answers = new ArrayList<CollectingAnswer>();
            while (bytes.hasRemaining()) {
                answers.add(new CollectingAnswer(Short.toUnsignedInt(bytes.getShort()), headers(bytes), body(bytes)));
            }
            return answers;
        } catch (BufferUnderflowException cutOff) {
            throw new MalformedRelayException();
        }
    }

    private static Map<RelayedHeader, String> relayedHeaders(ByteBuffer bytes) {
        var headers = new EnumMap<RelayedHeader, String>(RelayedHeader.class);
        for (var left = Byte.toUnsignedInt(bytes.get()); left > 0; left--) {
            headers.put(RelayedHeader.of(bytes.get()), text(bytes));
        }
        return headers;
    }

    private static Map<String, String> headers(ByteBuffer bytes) {
        var headers = new LinkedHashMap<String, String>();
        for (var left = Byte.toUnsignedInt(bytes.get()); left > 0; left--) {
            headers.put(text(bytes), text(bytes));
        }
        return headers;
    }

    private static String text(ByteBuffer bytes) {
        var length = Short.toUnsignedInt(bytes.getShort());
        return new String(bytes(bytes, length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(ByteBuffer bytes) {
        return bytes(bytes, bytes.getInt());
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new MalformedRelayException();
        }
        var read = new byte[length];
        from.get(read);
        return read;
    }
}

package vn.emc.simulator.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The head of a request, and the body behind it in one of the ways HTTP/1.1 knows. */
final class FuzzedHead {
    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "traceparent",
            "X-Forwarded-For",
            "Forwarded",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "Idempotency-Key",
            "Authorization",
            "User-Agent",
            "Origin",
            "Referer",
            "DNT",
            "Cookie",
            "Accept",
            "If-None-Match",
            "Range",
            "X-Api-Version");
    private static final List<String> BROKEN = List.of(
            "no colon",
            ": no name",
            "Na me: x",
            "\u0001: x",
            "X: \u0000",
            " folded: x",
            "X-Long: " + "x".repeat(20_000));

    private final Dice dice;
    private final StringBuilder text;
    private boolean wellFormed = true;

    FuzzedHead(Dice dice, String method, String target) {
        this.dice = dice;
        this.text = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: emc.example\r\n");
    }

    FuzzedHead with(String name, String value) {
        text.append(dice.oneIn(5) ? name.toLowerCase(Locale.ROOT) : name)
                .append(": ")
                .append(value)
                .append("\r\n");
        return this;
    }

    /** Some headers that say nothing sensible; seldom some that are none. */
    FuzzedHead withNoise() {
        for (var more = dice.below(3); more > 0; more--) {
            with(dice.of(HEADERS), OddValues.ofHeader(dice));
        }
        if (dice.oneIn(100)) {
            wellFormed = false;
            text.append(dice.of(BROKEN)).append("\r\nConnection: close\r\n");
        }
        return this;
    }

    boolean isWellFormed() {
        return wellFormed;
    }

    byte[] withBody(byte[] body) {
        return dice.oneIn(6) ? chunked(body) : FuzzedBody.joined(ended("Content-Length: " + body.length), body);
    }

    byte[] withoutBody() {
        return ended("X-Nothing: 1");
    }

    private byte[] ended(String lastHeader) {
        return bytes(text + lastHeader + "\r\n\r\n");
    }

    private byte[] chunked(byte[] body) {
        var all = ended("Transfer-Encoding: chunked");
        var at = 0;
        while (at < body.length) {
            var size = Math.min(body.length - at, 1 + dice.below(Math.max(64, body.length)));
            var part = new byte[size];
            System.arraycopy(body, at, part, 0, size);
            all = FuzzedBody.joined(all, bytes(Integer.toHexString(size) + "\r\n"), part, bytes("\r\n"));
            at += size;
        }
        return FuzzedBody.joined(all, bytes("0\r\n\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against regular expressions that say the same. */
class PercentEncodingTest {
    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9*\\-._~!'()+=&]|%[0-9A-Fa-f]{2})*");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        "-",
        "~",
        "=",
        "&",
        "(",
        "+",
        "%",
        "%4",
        "%4g",
        "%g4",
        "%41",
        "%2B",
        "%25",
        "%00",
        "%c3%A9",
        "%C3",
        "%A9",
        "%E1%BA%A5",
        "%E1%BA",
        "%F0%9F%98%80",
        "%F0%9F%98",
        "%F0%9F",
        "%EF%BF%BD",
        "%ED%A0%80",
        "%C0%80",
        "%ff",
    };
    private static final String[] RAW_PIECES = {" ", "/", "\"", "ấ", "\u0000", "\ud83d\ude00", "\ud800", "％", "%４1"};
    private static final int TRIALS = 50_000;

    private final Random random = new Random(5);

    @Test
    void aTextIsEncodedWhereTheExpressionSaysSo() {
        Stream.generate(() -> text(8))
                .limit(TRIALS)
                .forEach(text -> assertThat(PercentEncoding.isIn(text))
                        .as(text)
                        .isEqualTo(ENCODED.matcher(text).matches()));
        for (var c = '\u0000'; c < '\uffff'; c++) {
            var text = String.valueOf(c);
            assertThat(PercentEncoding.isIn(text))
                    .isEqualTo(ENCODED.matcher(text).matches());
        }
    }

    @Test
    void escapesOfAnEncodedTextAreUndoneRunByRun() {
        encodedTexts().forEach(text -> {
            var expected = ESCAPES.matcher(text.replace('+', ' '))
                    .replaceAll(run -> Matcher.quoteReplacement(new String(bytes(run), StandardCharsets.UTF_8)));

            assertThat(PercentEncoding.decoded(text, 0, text.length())).as(text).isEqualTo(expected);
        });
    }

    @Test
    void badUtf8OfAnyKindIsReplacedAsJavaReplacesIt() {
        for (var i = 0; i < TRIALS; i++) {
            var bytes = new byte[random.nextInt(7)];
            random.nextBytes(bytes);
            var text = "%" + HexFormat.ofDelimiter("%").formatHex(bytes);
            var run = bytes.length == 0 ? "" : text;

            assertThat(PercentEncoding.decoded(run + "b", 0, run.length() + 1))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8) + "b");
        }
    }

    @Test
    void whatJavaEncodesIsReadAsJavaReadsIt() {
        Stream.generate(() -> text(8)).limit(TRIALS).forEach(text -> {
            var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

            assertThat(PercentEncoding.isIn(encoded)).isTrue();
            assertThat(PercentEncoding.decoded(encoded, 0, encoded.length()))
                    .isEqualTo(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        });
    }

    @Test
    void escapesOfAnotherTextAreUndoneWhereTheyAreUtf8() {
        Stream.generate(() -> text(8)).limit(TRIALS).forEach(text -> {
            var expected = ESCAPES.matcher(text).replaceAll(run -> Matcher.quoteReplacement(strictly(run)));

            assertThat(PercentEncoding.unescaped(text, 0, text.length()))
                    .as(text)
                    .isEqualTo(expected);
        });
    }

    @Test
    void onlyThePartAskedForIsRead() {
        assertThat(PercentEncoding.decoded("a+%41+b", 1, 6)).isEqualTo(" A ");
        assertThat(PercentEncoding.decoded("%41a+b%41", 3, 6)).isEqualTo("a b");
        assertThat(PercentEncoding.unescaped("/%41%4", 1, 6)).isEqualTo("A%4");
        assertThat(PercentEncoding.unescaped("/%41%42", 1, 6)).isEqualTo("A%4");
    }

    private static byte[] bytes(MatchResult run) {
        var bytes = new ByteArrayOutputStream();
        for (var escape : run.group().substring(1).split("%", -1)) {
            bytes.write(Integer.parseInt(escape, 16));
        }
        return bytes.toByteArray();
    }

    private static String strictly(MatchResult run) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(run)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return run.group();
        }
    }

    private Stream<String> encodedTexts() {
        return Stream.generate(() -> text(0))
                .filter(text -> ENCODED.matcher(text).matches())
                .limit(TRIALS);
    }

    /** Every {@code rawEvery}th piece is one an encoder would have escaped; never where that is 0. */
    private String text(int rawEvery) {
        var text = new StringBuilder();
        for (var length = random.nextInt(9); length > 0; length--) {
            var pieces = rawEvery > 0 && random.nextInt(rawEvery) == 0 ? RAW_PIECES : PIECES;
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}

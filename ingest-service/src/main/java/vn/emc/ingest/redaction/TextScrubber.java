package vn.emc.ingest.redaction;

import java.util.regex.Pattern;

/**
 * Takes people's identifiers out of free text: national ids (9 or 12 digits), tax codes (10 or 13), phone numbers and
 * e-mail addresses, each replaced by a marker that says what stood there. Codes of dossiers, procedures and units stay.
 *
 * <p>Where it is unclear what a long number is, privacy wins: nine or more digits in a row never stay. One pass, no
 * backtracking: the cost grows with the length of the text alone.
 */
public final class TextScrubber {
    private static final String EMAIL = "«email»";

    /** Codes that are no identifiers of people, though they have many digits. */
    private static final Pattern CODE = Pattern.compile(
            "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Za-z]\\d{2}|[A-Za-z]\\d{2}(?:\\.\\d{2,3}){0,3})(?:-\\d{6}-\\d{4,8})?"
                    + "|\\d\\.\\d{6}(?:(?:\\.\\d{3}\\.\\d{2}\\.\\d{2})?\\.[A-Za-z]\\d{2})?");

    private static final int LONGEST_CODE = 40;
    private static final int FEWEST_DIGITS = 9;

    private final String text;
    private final StringBuilder clean;
    private int kept;

    private TextScrubber(String text) {
        this.text = text;
        this.clean = new StringBuilder(text.length());
    }

    /** {@code text} without identifiers; the same instance where it has none. */
    public static String scrub(String text) {
        return mayHoldIdentifier(text) ? new TextScrubber(text).scrubbed() : text;
    }

    private static boolean mayHoldIdentifier(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '@' || c == '＠') {
                return true;
            }
            if (isDigit(c) && ++digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private String scrubbed() {
        var at = 0;
        while (at < text.length()) {
            at = isDelimiter(text.charAt(at)) ? at + 1 : pastWord(at);
        }
        return clean.append(text, kept, text.length()).toString();
    }

    /** Handles the word at {@code from}; numbers may reach beyond it, being written in groups. */
    private int pastWord(int from) {
        var end = from;
        var isAddress = false;
        while (end < text.length() && !isDelimiter(text.charAt(end))) {
            var c = text.charAt(end++);
            isAddress |= c == '@' || c == '＠';
        }
        if (isAddress) {
            return replace(from, end, EMAIL);
        }
        if (isCode(from, end)) {
            return end;
        }
        return pastNumbers(from, end);
    }

    private int pastNumbers(int from, int end) {
        var at = from;
        while (at < end) {
            if (isDigit(text.charAt(at))) {
                var number = WrittenNumber.at(text, at);
                at = number == null
                        ? WrittenNumber.endOfDigits(text, at)
                        : replace(number.from(), number.to(), number.marker());
            } else {
                at++;
            }
        }
        return at;
    }

    private boolean isCode(int from, int end) {
        var last = end;
        while (last > from && ".,;:!?".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last - from <= LONGEST_CODE
                && CODE.matcher(text).region(from, last).matches();
    }

    private int replace(int from, int to, String marker) {
        clean.append(text, kept, from).append(marker);
        kept = to;
        return to;
    }

    private static boolean isDelimiter(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ";,:()[]{}<>\"'|=/\\«»".indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > '\u007f' && Character.isDigit(c));
    }
}

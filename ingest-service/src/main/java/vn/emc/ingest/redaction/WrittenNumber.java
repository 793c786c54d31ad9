package vn.emc.ingest.redaction;

import org.jspecify.annotations.Nullable;

/**
 * A number in a text that may name a person, written in one piece or in groups: {@code 0912 345 678},
 * {@code +84-912-345-678}, {@code 079.123.456.789}, {@code 0101234567-001}.
 *
 * @param from index of its first character, a leading plus or bracket included
 * @param to index after its last character
 * @param marker what to write in its place
 */
record WrittenNumber(int from, int to, String marker) {
    private static final String ID = "«số giấy tờ»";
    private static final String TAX = "«mã số thuế»";
    private static final String PHONE = "«điện thoại»";
    private static final String OTHER = "«số»";

    private static final int SHORTEST_RUN = 9;
    private static final int SHORT_ID = 9;
    private static final int MOBILE = 10;
    private static final int LANDLINE = 11;
    private static final int LONG_ID = 12;
    private static final int BRANCH_TAX = 13;
    private static final int SMALLEST_GROUP = 3;

    /** The number beginning with the digit at {@code start}, or null where it names nobody. */
    static @Nullable WrittenNumber at(String text, int start) {
        var phone = phone(text, start);
        if (phone != null) {
            return phone;
        }
        var end = endOfDigits(text, start);
        if (end - start >= SHORTEST_RUN) {
            return run(text, start, end);
        }
        return grouped(text, start);
    }

    static int endOfDigits(String text, int start) {
        var end = start;
        while (end < text.length() && TextScrubber.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Nine or more digits in one piece; a tax code takes its branch along. */
    private static WrittenNumber run(String text, int start, int end) {
        return switch (end - start) {
            case SHORT_ID, LONG_ID -> new WrittenNumber(start, end, ID);
            case MOBILE -> new WrittenNumber(start, withBranch(text, end), TAX);
            case BRANCH_TAX -> new WrittenNumber(start, end, TAX);
            default -> new WrittenNumber(start, end, OTHER);
        };
    }

    private static int withBranch(String text, int end) {
        var branch = afterSeparator(text, end);
        if (branch < 0) {
            return end;
        }
        var branchEnd = endOfDigits(text, branch);
        return branchEnd - branch == SMALLEST_GROUP ? branchEnd : end;
    }

    /**
     * Groups of three or more digits that make up exactly an id: 9 or 12 digits. With dots between, the groups must be
     * of one size: {@code 1.004427.000} is part of a procedure's code.
     */
    private static @Nullable WrittenNumber grouped(String text, int start) {
        var digits = 0;
        var group = start;
        var found = -1;
        var first = endOfDigits(text, start) - start;
        var regular = true;
        var dotted = false;
        while (group >= 0 && digits < LONG_ID) {
            var end = endOfDigits(text, group);
            if (end - group < SMALLEST_GROUP) {
                break;
            }
            digits += end - group;
            regular &= end - group == first;
            if ((digits == SHORT_ID || digits == LONG_ID) && (regular || !dotted)) {
                found = end;
            }
            dotted |= end < text.length() && text.charAt(end) == '.';
            group = afterSeparator(text, end);
        }
        return found < 0 ? null : new WrittenNumber(start, found, ID);
    }

    /** A national number (0...) or one with the country's prefix (+84, 84, 0084), in any grouping. */
    private static @Nullable WrittenNumber phone(String text, int start) {
        var prefix = prefixLength(text, start);
        if (prefix < 0) {
            return null;
        }
        var digits = 1;
        var first = '0';
        var found = -1;
        var at = afterSeparators(text, start + prefix);
        while (at >= 0 && at < text.length() && digits < LANDLINE) {
            var end = endOfDigits(text, at);
            if (end == at) {
                break;
            }
            first = digits == 1 ? text.charAt(at) : first;
            digits += end - at;
            if (digits == MOBILE || digits == LANDLINE) {
                found = digits == MOBILE || first <= '2' ? end : found;
            }
            at = afterSeparator(text, end);
        }
        var from = start > 0 && text.charAt(start - 1) == '+' ? start - 1 : start;
        return found < 0 || first == '0' ? null : new WrittenNumber(from, found, PHONE);
    }

    /** How many characters stand for the leading zero, or -1 where this cannot be a phone number. */
    private static int prefixLength(String text, int start) {
        if (text.startsWith("0084", start)) {
            return 4;
        }
        var signed = start > 0 && text.charAt(start - 1) == '+';
        if (text.startsWith("84", start) && (signed || endOfDigits(text, start) - start != LONG_ID)) {
            return 2;
        }
        return text.charAt(start) == '0' ? 1 : -1;
    }

    private static int afterSeparators(String text, int at) {
        var next = afterSeparator(text, at);
        return next < 0 ? at : next;
    }

    /** Index of the digit that follows one separator (a bracket may come before it), or -1. */
    private static int afterSeparator(String text, int end) {
        var at = end;
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
        }
        if (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        return at > end && at < text.length() && TextScrubber.isDigit(text.charAt(at)) ? at : -1;
    }

    private static boolean isSeparator(char c) {
        return " .-_\u00a0\u00ad\u200b\u200c\u200d\u2010\u2011\u2012\u2013\u2060\ufeff".indexOf(c) >= 0;
    }
}

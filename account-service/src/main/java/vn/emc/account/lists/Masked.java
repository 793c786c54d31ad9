package vn.emc.account.lists;

/**
 * A value of a file as it may be shown and kept: of anything that could identify somebody only the last characters, whichever
 * column it stands in, since columns get mixed up.
 */
final class Masked {
    /** No identifier is as short. */
    private static final int HARMLESS = 3;

    private static final int SHOWN = 3;
    private static final int LONGEST_SHOWN = 15;
    private static final int DIGITS_OF_A_DATE = 8;

    private Masked() {}

    static String of(String value) {
        if (value.length() <= HARMLESS || isLikeADate(value)) {
            return value;
        }
        var shown = value.length() >= 4 * SHOWN ? SHOWN : 1;
        return "•".repeat(Math.min(value.length(), LONGEST_SHOWN) - shown) + value.substring(value.length() - shown);
    }

    /** Such as 31/02/2024: fewer digits than any identifier has, and they are in groups. */
    private static boolean isLikeADate(String value) {
        var digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        var separators =
                value.chars().filter(c -> c == '/' || c == '-' || c == '.').count();
        return separators == 2 && digits <= DIGITS_OF_A_DATE && digits + separators == value.length();
    }
}

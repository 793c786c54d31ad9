package vn.emc.contracts.codes;

/**
 * Compares texts with a form in which {@code 0} stands for any digit and {@code A} for any capital letter, both of ASCII
 * alone; other characters stand for themselves. Regular expressions say the same at many times the cost, and every event
 * is asked.
 */
final class Spelling {
    private Spelling() {}

    static boolean is(String text, String form) {
        return text.length() == form.length() && isAt(text, 0, form);
    }

    static boolean isAt(String text, int from, String form) {
        if (text.length() - from < form.length()) {
            return false;
        }
        for (var i = 0; i < form.length(); i++) {
            if (!isLike(text.charAt(from + i), form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLike(char c, char sign) {
        return switch (sign) {
            case '0' -> isDigit(c);
            case 'A' -> isCapital(c);
            default -> c == sign;
        };
    }
}

package vn.emc.catalog.samples;

import java.util.Locale;

/** How a value is written at one kind of place in a program, so that it can never be anything but that value. */
enum Escape {
    /** Inside a comment: nothing that ends one in any of the languages, no backslash, no direction marks. */
    COMMENT {
        @Override
        String of(String value) {
            return replaced(value, COMMENT_SIGNS);
        }
    },
    /** A whole number. */
    NUMBER {
        @Override
        String of(String value) {
            return Integer.toString(Integer.parseInt(value));
        }
    },
    /** A word of a POSIX shell. */
    SHELL {
        @Override
        String of(String value) {
            return "'" + oneLine(value).replace("'", "'\\''") + "'";
        }
    },
    /** A string in double quotes, as JSON, Java, C#, Python, JavaScript and Go have it. */
    QUOTED {
        @Override
        String of(String value) {
            return '"' + oneLine(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    },
    /** A string of PHP in single quotes, in which nothing is substituted. */
    PHP {
        @Override
        String of(String value) {
            return "'" + oneLine(value).replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    };

    private static final String COMMENT_SIGNS = " .,-–:/()_=";

    /** The value with what delimits it. */
    abstract String of(String value);

    static Escape named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Line ends and other controls are spaces: no two languages have the same names for them. */
    private static String oneLine(String value) {
        var line = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static String replaced(String value, String signs) {
        var plain = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0 ? c : ' ')
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}

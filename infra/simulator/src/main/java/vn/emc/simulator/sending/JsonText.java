package vn.emc.simulator.sending;

import org.jspecify.annotations.Nullable;
import vn.emc.simulator.world.Person;

/** JSON written by hand, as the senders do it, and fast enough to render a year of a province in seconds. */
final class JsonText {
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text;
    private boolean first = true;

    JsonText(StringBuilder text) {
        this.text = text;
        text.append('{');
    }

    JsonText put(String name, String value) {
        name(name);
        text.append('"');
        escape(value, text);
        text.append('"');
        return this;
    }

    JsonText put(String name, @Nullable Integer value) {
        name(name);
        if (value == null) {
            text.append("null");
        } else {
            text.append(value.intValue());
        }
        return this;
    }

    void end() {
        text.append('}');
    }

    private void name(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        text.append('"').append(name).append("\":");
    }

    /** {@code User} as the letter shows it: JSON in a string. */
    static String user(Person person) {
        var text = new StringBuilder(128);
        new JsonText(text)
                .put("ID_local", person.localId())
                .put("ID_QG", person.nationalId())
                .put("TYPE", person.type())
                .put("LOCATION", person.location())
                .end();
        return text.toString();
    }

    static void escape(String value, StringBuilder into) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                into.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                into.append("\\u%04x".formatted((int) c));
            } else {
                into.append(c);
            }
        }
    }
}

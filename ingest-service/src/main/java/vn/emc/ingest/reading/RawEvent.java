package vn.emc.ingest.reading;

import java.util.EnumMap;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** What one sender wrote, field by field, before any rule looks at it. Lives inside one call and is never stored. */
public final class RawEvent {
    private static final char REPLACEMENT = '\ufffd';

    private final EnumMap<Field, @Nullable String> values = new EnumMap<>(Field.class);
    private @Nullable RawUser userObject;

    @Getter
    private boolean fieldRepeated;

    @Getter
    private boolean badEncoding;

    /** Forgets everything, for the next event of a batch. */
    public void clear() {
        values.clear();
        userObject = null;
        fieldRepeated = false;
        badEncoding = false;
    }

    void put(Field field, @Nullable String value) {
        fieldRepeated |= values.containsKey(field);
        values.put(field, value);
        if (field == Field.USER) {
            userObject = null;
        }
        badEncoding |= value != null && value.indexOf(REPLACEMENT) >= 0;
    }

    void putUser(RawUser user) {
        put(Field.USER, null);
        userObject = user;
    }

    /** Fields of the query string count only where the body does not name them. */
    void addMissing(RawEvent query) {
        query.values.forEach((field, value) -> {
            if (!values.containsKey(field)) {
                values.put(field, value);
            }
        });
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value as sent, or null where there is none: empty, JSON's null and the words senders write for it alike. */
    public @Nullable String value(Field field) {
        var value = values.get(field);
        if (value == null) {
            return null;
        }
        var text = value.strip();
        var absent = text.isEmpty() || text.equalsIgnoreCase("null") || text.equalsIgnoreCase("undefined");
        return absent ? null : text;
    }

    @Nullable
    RawUser userObject() {
        return userObject;
    }
}

package vn.emc.ingest.replay;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to the value of one field. */
sealed interface Change {
    /** The value afterwards; null where there is none. */
    @Nullable
    String of(@Nullable String value);

    /** Whatever it was, it becomes this; empty for nothing at all. */
    record Set(String value) implements Change {
        @Override
        public @Nullable String of(@Nullable String before) {
            return orNothing(value);
        }
    }

    /** Every occurrence of a text becomes another. */
    record Replace(String from, String to) implements Change {
        @Override
        public @Nullable String of(@Nullable String before) {
            return before == null ? null : orNothing(before.replace(from, to));
        }
    }

    /** A whole value becomes another; the empty text stands for no value. Other values stay. */
    record Translate(Map<String, String> values) implements Change {
        @Override
        public @Nullable String of(@Nullable String before) {
            var known = before == null ? "" : before.strip();
            return values.containsKey(known) ? orNothing(values.get(known)) : before;
        }
    }

    private static @Nullable String orNothing(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

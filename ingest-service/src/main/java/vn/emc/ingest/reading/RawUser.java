package vn.emc.ingest.reading;

import org.jspecify.annotations.Nullable;

/** The {@code User} as sent, with people's identifiers in it. Never stored, never logged. */
record RawUser(
        @Nullable String local,
        @Nullable String national,
        @Nullable String type,
        @Nullable String location) {

    @Override
    public String toString() {
        return "RawUser[hidden]";
    }
}

package vn.emc.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of the rebuilt states and cells. */
public enum RebuildMode {
    /** They are compared with the live ones and thrown away. */
    CHECK,
    /** They are compared with the live ones and take their place. */
    REPLACE;

    @JsonCreator
    static RebuildMode parse(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package vn.emc.catalog.services;

import java.util.Arrays;
import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What a catalogue says of a service, in the order of the letter's file (letter 1043, annex 1, II). */
@Getter
@RequiredArgsConstructor
public enum ServiceColumn {
    NAME("Name", "name", 60),
    LEVEL("Level", "level", 8),
    URL("Url", "url", 40),
    ID_CDVCQG("ID CDVCQG", "idCdvcqg", 28),
    ID_MCDT("ID MCDT", "idMcdt", 20);

    /** The heading in files. */
    private final String heading;
    /** The name in the API. */
    private final String field;
    /** In characters. */
    private final int width;

    /** All headings, in order. */
    public static List<String> headings() {
        return Arrays.stream(values()).map(ServiceColumn::getHeading).toList();
    }

    /** What a service says in this column, null where it says nothing. */
    public @Nullable Object of(ServiceView service) {
        return switch (this) {
            case NAME -> service.name();
            case LEVEL -> service.level();
            case URL -> service.url();
            case ID_CDVCQG -> service.idCdvcqg();
            case ID_MCDT -> service.idMcdt();
        };
    }
}

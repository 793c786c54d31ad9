package vn.emc.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that is looked for by its header.
 *
 * @param name as it should be headed, and as it is named to people
 * @param required whether a sheet without it is none of this table
 * @param synonyms other headers it is known by
 */
public record Column(String name, boolean required, List<String> synonyms) {

    public Column {
        synonyms = List.copyOf(synonyms);
    }

    public static Column required(String name, String... synonyms) {
        return new Column(name, true, List.of(synonyms));
    }

    public static Column optional(String name, String... synonyms) {
        return new Column(name, false, List.of(synonyms));
    }

    Stream<String> headers() {
        return Stream.concat(Stream.of(name), synonyms.stream()).map(HeaderText::normalised);
    }
}

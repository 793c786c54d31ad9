package vn.emc.catalog.services;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The levels of online public services as catalogues spell them. */
public final class ServiceLevels {
    /** Information only, partly online, fully online (letter 1043, annex 1, II). */
    public static final List<Integer> KNOWN = List.of(0, 3, 4);

    private static final List<String> PREFIXES = List.of("mức độ", "mức", "level");

    private ServiceLevels() {}

    /** Reads {@code 4}, {@code 4.0} and {@code Mức độ 4}; empty where that is none of the known levels. */
    public static OptionalInt parse(String text) {
        var word = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        for (var prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                word = word.substring(prefix.length()).strip();
                break;
            }
        }
        return switch (word) {
            case "0", "0.0" -> OptionalInt.of(0);
            case "3", "3.0" -> OptionalInt.of(3);
            case "4", "4.0" -> OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }
}

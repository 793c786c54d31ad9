package vn.emc.web.problem;

import java.util.stream.Collectors;
import tools.jackson.databind.DatabindException;

/** Spells places in a request as JSON pointers. */
final class Pointers {
    private Pointers() {}

    /** {@code units[2].name} becomes {@code /units/2/name}. */
    static String of(String propertyPath) {
        return propertyPath.isEmpty()
                ? ""
                : "/" + propertyPath.replace("]", "").replace('[', '/').replace('.', '/');
    }

    static String of(DatabindException failure) {
        return failure.getPath().stream()
                .map(place -> place.getPropertyName() == null
                        ? String.valueOf(place.getIndex())
                        : escape(place.getPropertyName()))
                .map(place -> "/" + place)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

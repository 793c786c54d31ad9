package vn.emc.reporting.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Authority;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.Origin;
import vn.emc.dossier.Said;

/**
 * The rare case that a fact was said by another event than the reception's, as one text:
 * {@code level=RESPONSIBLE 2024-03-08T01:00:00Z - <event id>;unit=…}.
 */
final class OriginText {
    private static final String LEVEL = "level";
    private static final String PROCEDURE = "procedure";
    private static final String UNIT = "unit";
    private static final String PORTAL = "portal";
    private static final String NO_TIME = "-";

    private OriginText() {}

    /** Null when the reception's event said everything that is known. */
    static @Nullable String write(DossierState dossier) {
        var said = dossier.reception().origin();
        if (isSaidBy(said, dossier.level())
                && isSaidBy(said, dossier.procedure())
                && isSaidBy(said, dossier.unit())
                && isSaidBy(said, dossier.fromNationalPortal())) {
            return null;
        }
        var entries = new ArrayList<String>();
        add(entries, LEVEL, said, dossier.level());
        add(entries, PROCEDURE, said, dossier.procedure());
        add(entries, UNIT, said, dossier.unit());
        add(entries, PORTAL, said, dossier.fromNationalPortal());
        return String.join(";", entries);
    }

    static Origins read(@Nullable String text, Origin reception) {
        if (text == null) {
            return new Origins(reception, reception, reception, reception);
        }
        var said = new HashMap<String, Origin>();
        for (var entry : List.of(text.split(";", -1))) {
            var name = entry.substring(0, entry.indexOf('='));
            said.put(name, parse(entry.substring(name.length() + 1)));
        }
        return new Origins(
                said.getOrDefault(LEVEL, reception),
                said.getOrDefault(PROCEDURE, reception),
                said.getOrDefault(UNIT, reception),
                said.getOrDefault(PORTAL, reception));
    }

    /** Which event said what. */
    record Origins(Origin level, Origin procedure, Origin unit, Origin portal) {}

    private static boolean isSaidBy(Origin origin, @Nullable Said<?> said) {
        return said == null || said.origin().equals(origin);
    }

    private static void add(List<String> entries, String name, Origin reception, @Nullable Said<?> said) {
        if (said != null && !isSaidBy(reception, said)) {
            entries.add(name + "=" + format(said.origin()));
        }
    }

    static String format(Origin origin) {
        var agreedAt = origin.agreedAt();
        return "%s %s %s %s"
                .formatted(origin.authority(), origin.at(), agreedAt == null ? NO_TIME : agreedAt, origin.eventId());
    }

    static Origin parse(String text) {
        var parts = List.of(text.split(" ", -1));
        var agreedAt = parts.get(2);
        return new Origin(
                Authority.valueOf(parts.get(0)),
                Instant.parse(parts.get(1)),
                agreedAt.equals(NO_TIME) ? null : Instant.parse(agreedAt),
                UUID.fromString(parts.get(3)));
    }
}

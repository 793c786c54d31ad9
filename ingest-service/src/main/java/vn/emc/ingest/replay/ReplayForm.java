package vn.emc.ingest.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.replay.ChangeRequest.Kind;

/** The changes as a form has them: a fixed number of lines, those without a field are left out. */
record ReplayForm(List<Line> lines) {
    private static final int LINES = 5;

    /**
     * A line.
     *
     * @param from what is replaced; without meaning for SET
     */
    record Line(String field, String kind, String from, String to) {
        static final Line EMPTY = new Line("", Kind.MAP.name(), "", "");
    }

    static ReplayForm empty() {
        return new ReplayForm(Collections.nCopies(LINES, Line.EMPTY));
    }

    static ReplayForm of(HttpServletRequest request) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < LINES; i++) {
            lines.add(new Line(
                    value(request, "field", i),
                    value(request, "kind", i),
                    value(request, "from", i),
                    value(request, "to", i)));
        }
        return new ReplayForm(lines);
    }

    private static String value(HttpServletRequest request, String name, int line) {
        var values = request.getParameterValues("change-" + name);
        return values == null || line >= values.length ? "" : values[line];
    }

    /** Lines that translate values of the same field are one change. */
    List<ChangeRequest> changes() {
        var changes = new ArrayList<ChangeRequest>();
        var translations = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines) {
            if (line.field().isEmpty()) {
                continue;
            }
            var kind = kind(line.kind());
            if (kind == Kind.MAP) {
                var known = translations.get(line.field());
                if (known != null) {
                    known.put(line.from().strip(), line.to());
                    continue;
                }
                var values = new LinkedHashMap<String, String>();
                values.put(line.from().strip(), line.to());
                translations.put(line.field(), values);
                changes.add(new ChangeRequest(line.field(), kind, null, null, null, values));
            } else if (kind == Kind.SET) {
                changes.add(new ChangeRequest(line.field(), kind, line.to(), null, null, null));
            } else {
                changes.add(new ChangeRequest(line.field(), kind, null, line.from(), line.to(), null));
            }
        }
        return changes;
    }

    private static @Nullable Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}

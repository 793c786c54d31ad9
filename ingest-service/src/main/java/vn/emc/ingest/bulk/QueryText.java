package vn.emc.ingest.bulk;

import org.jspecify.annotations.Nullable;
import vn.emc.ingest.reading.PercentEncoding;

/** The query of a call with a batch. The container's own parameters would be looked for in the body, too, and use it up. */
record QueryText(@Nullable String query) {
    /** The value of the first parameter of this name, or null where there is none. */
    @Nullable
    String value(String name) {
        if (query == null) {
            return null;
        }
        var start = name + "=";
        for (var parameter : query.split("&", -1)) {
            if (parameter.startsWith(start)) {
                return PercentEncoding.unescaped(parameter, start.length(), parameter.length());
            }
        }
        return null;
    }
}

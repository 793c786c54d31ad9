package vn.emc.ingest.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.reading.Field;

/**
 * What is declared wrong with events, and how it is mended.
 *
 * @param changes done one after the other
 * @param site the site the events are given to; null for the one they were sent for
 */
record Repair(List<FieldChange> changes, @Nullable Integer site) {

    /** A change of a field. */
    record FieldChange(Field field, Change change) {}

    /** The fields by the letter's names, mended. */
    Map<String, String> applyTo(Map<String, String> fields) {
        var mended = new LinkedHashMap<>(fields);
        for (var each : changes) {
            var name = each.field().getLetterName();
            var value = each.change().of(mended.get(name));
            if (value == null) {
                mended.remove(name);
            } else {
                mended.put(name, value);
            }
        }
        return mended;
    }

    int siteOf(int sentFor) {
        return site == null ? sentFor : site;
    }
}

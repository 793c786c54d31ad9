package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.Result;
import vn.emc.dossier.Results;
import vn.emc.dossier.Said;

/**
 * What few dossiers have, as one text: that it was agreed whether they count, and of several results those that do not
 * decide as things are: {@code excluded=true <origin>;sent=<result>;arrived=<result>;agreed=<result>}.
 */
final class AgreedText {
    private static final String EXCLUDED = "excluded";
    private static final String SENT = "sent";
    private static final String ARRIVED = "arrived";
    private static final String AGREED = "agreed";

    private AgreedText() {}

    /** Null where nothing was agreed and all that is known of the result is one event. */
    static @Nullable String write(DossierState dossier) {
        var results = dossier.results();
        var excluded = dossier.excluded();
        if (excluded == null && results.isPlain()) {
            return null;
        }
        var entries = new ArrayList<String>();
        if (excluded != null) {
            entries.add(EXCLUDED + "=" + excluded.value() + " " + OriginText.format(excluded.origin()));
        }
        if (!results.isPlain()) {
            add(entries, SENT, results.sent());
            add(entries, ARRIVED, results.arrived());
            add(entries, AGREED, results.agreed());
        }
        return String.join(";", entries);
    }

    /** @param only the deciding one, which is all there is where the text does not say more */
    static Results results(@Nullable String text, @Nullable Result only) {
        var entries = entries(text);
        var sent = entries.get(SENT);
        var arrived = entries.get(ARRIVED);
        var agreed = entries.get(AGREED);
        return sent == null && arrived == null && agreed == null
                ? Results.plain(only)
                : new Results(ResultText.read(sent), ResultText.read(arrived), ResultText.read(agreed));
    }

    static @Nullable Said<Boolean> excluded(@Nullable String text) {
        var entry = entries(text).get(EXCLUDED);
        if (entry == null) {
            return null;
        }
        var parts = entry.split(" ", 2);
        return new Said<>(OriginText.parse(parts[1]), Boolean.valueOf(parts[0]));
    }

    private static void add(List<String> entries, String name, @Nullable Result result) {
        if (result != null) {
            entries.add(name + "=" + ResultText.write(result));
        }
    }

    private static Map<String, String> entries(@Nullable String text) {
        var entries = new HashMap<String, String>();
        if (text != null) {
            for (var entry : List.of(text.split(";", -1))) {
                var end = entry.indexOf('=');
                entries.put(entry.substring(0, end), entry.substring(end + 1));
            }
        }
        return entries;
    }
}

package vn.emc.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.reading.PercentEncoding;

/**
 * The parameters of one hit, by Matomo's names. Those that say nothing we count ({@code rand}, {@code res} and many more)
 * are skipped, so that they cost nothing and are kept nowhere.
 */
final class HitParameters {
    static final String SITE = "idsite";
    static final String RECORD = "rec";
    static final String TITLE = "action_name";
    static final String ADDRESS = "url";
    static final String VISITOR = "_id";
    static final String USER_AGENT = "ua";
    static final String TIME = "cdt";
    static final String SEND_IMAGE = "send_image";
    static final String LINK = "link";
    static final String DOWNLOAD = "download";
    static final String SERVICE = "dvc";
    static final String SERVICE_STATE = "dvc_s";
    static final String SERVICE_DATA = "dvc_d";

    /** What is neither a page nor a link: events, goals, searches, impressions, orders, heartbeats, custom actions. */
    private static final Set<String> OTHER = Set.of("e_c", "e_a", "idgoal", "search", "c_n", "ec_id", "ping", "ca");

    private static final Set<String> READ = Set.of(
            SITE,
            RECORD,
            TITLE,
            ADDRESS,
            VISITOR,
            USER_AGENT,
            TIME,
            SEND_IMAGE,
            LINK,
            DOWNLOAD,
            SERVICE,
            SERVICE_STATE,
            SERVICE_DATA);
    private static final int MOST = 300;
    private static final int ASCII = 128;

    private final Map<String, String> values = new HashMap<>();
    private boolean other;

    /** Reads texts such as {@code ?idsite=7&rec=1}; what a later text says wins. */
    static HitParameters of(String... texts) {
        var parameters = new HitParameters();
        for (var text : texts) {
            parameters.read(text.startsWith("?") ? text.substring(1) : text);
        }
        return parameters;
    }

    private void read(String text) {
        var at = 0;
        for (var number = 0; at < text.length() && number < MOST; number++) {
            var end = text.indexOf('&', at);
            var to = end < 0 ? text.length() : end;
            readOne(text, at, to);
            at = to + 1;
        }
    }

    private void readOne(String text, int from, int to) {
        var equals = text.indexOf('=', from);
        if (equals < 0 || equals >= to) {
            return;
        }
        var name = decoded(text.substring(from, equals));
        if (READ.contains(name)) {
            values.put(name, decoded(text.substring(equals + 1, to)));
        } else {
            other |= OTHER.contains(name);
        }
    }

    private static String decoded(String text) {
        if (PercentEncoding.isIn(text)) {
            return PercentEncoding.decoded(text, 0, text.length());
        }
        return PercentEncoding.unescaped(text, 0, text.length());
    }

    /** A query string as HTTP heads carry it, one byte a character: written in UTF-8 where it is not ASCII. */
    static String queryText(String query) {
        var plain = query.chars().allMatch(c -> c < ASCII);
        return plain ? query : new String(query.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The value, or null where there is none or it is blank. */
    @Nullable
    String value(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Whether it tells of something that is no page, link or service. */
    boolean isOther() {
        return other;
    }
}

package vn.emc.catalog.embed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script, without comments. Read by its words: pages format and shorten the embed code as they like. */
final class ScriptText {
    private static final Pattern LINE_COMMENT = Pattern.compile("^[ \\t]*+//.*$", Pattern.MULTILINE);
    private static final Pattern SITE_ID =
            Pattern.compile("setSiteId['\"`]\\s{0,20},\\s{0,20}['\"`]?\\s{0,20}([^'\"`\\])\\s]{1,100})");
    private static final Pattern TRACKER = Pattern.compile("setTrackerUrl['\"`]\\s{0,20},([^\\]]{1,500})");
    private static final Pattern HOST =
            Pattern.compile("['\"`](?:https?:)?//([^/'\"`?#\\s]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUEUE = Pattern.compile("\\b_govaq\\b");
    private static final Pattern MATOMO_QUEUE = Pattern.compile("\\b_paq\\b");
    private static final Pattern FILE = Pattern.compile("\\.js\\b|gov-tracking");

    private final String text;

    ScriptText(String script) {
        text = LINE_COMMENT.matcher(withoutBlockComments(script)).replaceAll("");
    }

    boolean usesQueue() {
        return QUEUE.matcher(text).find();
    }

    boolean usesMatomoQueue() {
        return MATOMO_QUEUE.matcher(text).find();
    }

    /** Whether it names the file of a script that it could load. */
    boolean loadsScript() {
        return FILE.matcher(text).find();
    }

    /** The site of the last call; the last is the one that holds. */
    Optional<String> siteId() {
        return last(SITE_ID.matcher(text));
    }

    /** The host of the tracker's address, also where that is put together from a variable. */
    Optional<String> host() {
        return last(TRACKER.matcher(text))
                .flatMap(expression -> last(HOST.matcher(expression)).or(() -> last(HOST.matcher(text))))
                .map(WebHost::of);
    }

    private static Optional<String> last(Matcher matcher) {
        return matcher.results().reduce((earlier, later) -> later).map(result -> result.group(1));
    }

    private static String withoutBlockComments(String script) {
        var kept = new StringBuilder();
        var from = 0;
        while (true) {
            var begin = script.indexOf("/*", from);
            var end = begin < 0 ? -1 : script.indexOf("*/", begin + 2);
            if (end < 0) {
                return kept.append(script, from, script.length()).toString();
            }
            kept.append(script, from, begin);
            from = end + 2;
        }
    }
}

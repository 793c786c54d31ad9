package vn.emc.reporting.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a weekly report says, in words.
 *
 * @param sites the worst first
 * @param more how many sites are not among them; null where all are
 * @param todos what to do, check by check
 */
record WeeklyContent(
        String title,
        String summary,
        List<Site> sites,
        @Nullable String more,
        List<Todo> todos,
        String explained,
        String link,
        String footer) {

    /** A site. */
    record Site(String name, String state, String scores, String link, List<Line> lines) {}

    /** A check that did not pass. */
    record Line(String state, String name, String seen) {}

    /** A check that some site did not pass, and what to do about it. */
    record Todo(String name, String advice) {}
}

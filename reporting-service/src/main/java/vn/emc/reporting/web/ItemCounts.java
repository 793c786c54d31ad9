package vn.emc.reporting.web;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;

/** What a batch adds to the counts of one page or service. */
final class ItemCounts {
    long views;
    long signals;

    @Nullable
    String title;

    void add(PageEvent event) {
        if (event.kind() == PageEventKind.SUBMISSION_SIGNAL) {
            signals++;
        } else {
            views++;
        }
        if (event.kind() == PageEventKind.PAGE_VIEW && event.title() != null) {
            // Of a page that has several, which one is shown does not matter.
            title = event.title();
        }
    }

    /** Of several items counted together; they have no title in common. */
    ItemCounts plus(ItemCounts other) {
        var sum = new ItemCounts();
        sum.views = views + other.views;
        sum.signals = signals + other.signals;
        return sum;
    }
}

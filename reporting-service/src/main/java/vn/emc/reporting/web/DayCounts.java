package vn.emc.reporting.web;

import vn.emc.contracts.web.PageEvent;

/** What a batch adds to the counts of one site and day. */
final class DayCounts {
    long pageViews;
    long visits;
    long serviceViews;
    long submissionSignals;
    long links;
    long downloads;
    long foreignHits;
    long robotHits;

    void add(PageEvent event) {
        switch (event.standing()) {
            case COUNTED -> addCounted(event);
            case FOREIGN_HOST -> foreignHits++;
            case ROBOT -> robotHits++;
        }
    }

    private void addCounted(PageEvent event) {
        switch (event.kind()) {
            case PAGE_VIEW -> pageViews++;
            case SERVICE_VIEW -> serviceViews++;
            case SUBMISSION_SIGNAL -> submissionSignals++;
            case LINK -> links++;
            case DOWNLOAD -> downloads++;
            case OTHER -> {
                // part of a visit, and nothing more
            }
        }
    }
}

package vn.emc.contracts.web;

/** What happened on a page. */
public enum PageEventKind {
    /** A page was shown. */
    PAGE_VIEW,
    /** {@code trackDVC} with another state than 1: a public service's page was looked at. */
    SERVICE_VIEW,
    /** {@code trackDVC} with state 1. In the wild it is fired on views, too: a signal, never a submitted dossier. */
    SUBMISSION_SIGNAL,
    /** A link to another site was followed. */
    LINK,
    /** A file was downloaded. */
    DOWNLOAD,
    /** Anything else a tracker tells of: it lengthens a visit, and is nothing more. */
    OTHER
}

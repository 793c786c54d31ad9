package vn.emc.contracts.sites;

/** What came of looking for the embed code in a site's page. */
public enum EmbedCheckOutcome {
    /** The page carries the code of this site. */
    FOUND,
    /** The page carries the code of another site of this installation. */
    WRONG_SITE_ID,
    /** The page carries code that tells another installation. */
    WRONG_HOST,
    /** A part of the code is missing, so that it tells nothing. */
    INCOMPLETE,
    /** The page carries no code. */
    NOT_FOUND,
    /** No code in the beginning of a page that is larger than what is read. */
    TOO_LARGE,
    /** The answer is no HTML page. */
    NOT_A_PAGE,
    /** The site's robots.txt keeps the check out. */
    BLOCKED_BY_ROBOTS,
    /** The site answered with an error. */
    HTTP_ERROR,
    /** The site sent on and on. */
    TOO_MANY_REDIRECTS,
    /** The site took too long. */
    TIMED_OUT,
    /** The site's certificate is not valid, or no encryption could be agreed on. */
    TLS_FAILED,
    /** The host is unknown, or nothing answers there. */
    UNREACHABLE,
    /** The address is in a network that is not public, or is none. */
    REFUSED_ADDRESS;

    /** Whether the page was read, so that the outcome says something about its code. */
    public boolean isAboutCode() {
        return compareTo(TOO_LARGE) < 0;
    }
}

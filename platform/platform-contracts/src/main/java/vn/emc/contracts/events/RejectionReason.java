package vn.emc.contracts.events;

/** Why an event that could be attributed to a site was put into quarantine. The names are a contract. */
public enum RejectionReason {
    /** No CodeProfile. */
    MISSING_CODE_PROFILE,
    /** CodeProfile is longer than 128 characters or has control characters. */
    BAD_CODE_PROFILE,
    /** No Status. */
    MISSING_STATUS,
    /** Status is none of 0, 1, 2, 3, 4. */
    BAD_STATUS,
    /** The site is switched off. */
    SITE_INACTIVE
}

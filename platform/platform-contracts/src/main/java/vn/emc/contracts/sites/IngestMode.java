package vn.emc.contracts.sites;

/** How a site proves that an event is its own. */
public enum IngestMode {
    /** Site id alone, optionally from given networks only. No bulk, no back-dating, no corrections. */
    OPEN,
    /** {@code X-Api-Key} or {@code Authorization: Bearer}. */
    KEY,
    /** Standard Webhooks signature over the body. */
    HMAC
}

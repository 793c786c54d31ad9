package vn.emc.reporting.quality;

/** What the value of a check counts. */
enum CheckUnit {
    DAYS,
    /** Working days on which the site usually sends. */
    WORKING_DAYS,
    PERCENT,
    FIELDS
}

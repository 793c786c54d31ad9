package vn.emc.reporting.saturation;

/** Whether anybody applied for a service online, at any of the places shown. */
enum Use {
    ALL,
    USED,
    UNUSED
}

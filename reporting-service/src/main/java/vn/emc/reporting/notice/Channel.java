package vn.emc.reporting.notice;

/** How somebody is told. The names are stored, and part of the API. */
enum Channel {
    EMAIL,
    WEBHOOK
}

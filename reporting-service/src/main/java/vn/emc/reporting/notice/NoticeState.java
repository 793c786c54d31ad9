package vn.emc.reporting.notice;

/** How far a notice has got. */
enum NoticeState {
    WAITING,
    SENT,
    /** Tried too often, or the recipient is no more. */
    GIVEN_UP
}

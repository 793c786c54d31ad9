package vn.emc.contracts.web;

/** Whether an event counts for its site. Those that do not are counted apart, so that nothing vanishes unseen. */
public enum PageEventStanding {
    COUNTED,
    /** Sent from a page that does not stand on the site's own host. */
    FOREIGN_HOST,
    /** Sent by a robot, by its own account. */
    ROBOT
}

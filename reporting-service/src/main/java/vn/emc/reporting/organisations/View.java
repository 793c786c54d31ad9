package vn.emc.reporting.organisations;

/** How organisations that have merged are shown. */
public enum View {
    /** As they were on the dossier's day. */
    AS_THEN,
    /** Carried over to those that exist today. */
    AS_NOW
}

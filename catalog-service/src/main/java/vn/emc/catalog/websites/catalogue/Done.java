package vn.emc.catalog.websites.catalogue;

/** What has just been done to a catalogue; said above it with the message {@code services.done.<name>}. */
enum Done {
    ADDED,
    CHANGED,
    DELETED,
    MADE_DEFAULT
}

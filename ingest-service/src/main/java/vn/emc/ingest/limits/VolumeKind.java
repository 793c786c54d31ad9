package vn.emc.ingest.limits;

/** What is counted for each site and day. The names are stored. */
public enum VolumeKind {
    /** Dossier events, single and in batches. */
    EVENTS,
    /** What pages tell. */
    HITS
}

package vn.emc.ingest.spool;

/** Told once what became of a message. Called by threads that have other work: it must not block. */
public interface Receipt {
    /** The message is safe: acknowledged by the broker, or forced to disk. */
    void durable();

    /** The message is nowhere. */
    void lost();
}

package vn.emc.ingest.replay;

/** A parcel on its way. */
@FunctionalInterface
interface Delivery {
    /** Nothing is on its way. */
    Delivery NONE = () -> {};

    /**
     * Waits until all of it is durable, and takes the parcel out.
     *
     * @throws NotDurableException where some of it is not: the parcel stays
     */
    void complete() throws InterruptedException;
}

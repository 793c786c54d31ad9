package vn.emc.messaging;

/** Another consumer of the same name has moved the stored offsets: what this one holds must not be applied. */
final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedException(String partition, long expected) {
        super("the stored offset of " + partition + " is no longer " + expected);
    }
}

package vn.emc.simulator.sending;

/** How many of a bulk call's events were taken, known already, or refused. */
public record BulkAnswer(long accepted, long duplicates, long rejected) {
    public static final BulkAnswer NOTHING = new BulkAnswer(0, 0, 0);

    public BulkAnswer plus(BulkAnswer other) {
        return new BulkAnswer(accepted + other.accepted, duplicates + other.duplicates, rejected + other.rejected);
    }

    public long events() {
        return accepted + duplicates + rejected;
    }
}

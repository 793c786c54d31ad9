package vn.emc.reconciliation.agreement;

/** Whether the minutes of an agreed version are signed: corrections are published only then. */
public interface MinutesGate {
    boolean bothSigned(long reconciliationId, int version);
}

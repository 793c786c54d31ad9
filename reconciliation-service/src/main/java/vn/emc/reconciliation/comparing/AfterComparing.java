package vn.emc.reconciliation.comparing;

/** Is told of the comparison that ends step 4, in the transaction that ends it. */
public interface AfterComparing {
    void concluded(long reconciliationId);
}

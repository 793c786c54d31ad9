package vn.emc.reconciliation.comparing;

/** Is told of the comparison that ends step 4, in the transaction that ends it. */
public interface AfterComparing {
    /**
     * Step 4 has ended.
     *
     * @param number of the comparison within the reconciliation
     */
    void concluded(long reconciliationId, int number);
}

package vn.emc.reconciliation.signature;

/** Other authorities are trusted from now on, within the transaction that says so: signatures are to be checked again. */
public record AnchorsChanged() {}

package vn.emc.reconciliation.workflow;

/** Something beyond the state that can stand in the way of an action: that there is nothing to answer, for one. */
public interface Gate {
    boolean isShut(Action action, Reconciliation reconciliation, Side side);
}

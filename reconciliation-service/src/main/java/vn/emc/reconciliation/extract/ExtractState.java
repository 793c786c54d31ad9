package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where an extract stands. The names are in the database and in the API. */
@Schema(name = "ExtractState")
public enum ExtractState {
    /** Asked for; nothing has come yet. */
    REQUESTED,
    /** Its rows are coming, or its files are being written. */
    RUNNING,
    /** Its files are there, and stay as they are. */
    READY,
    FAILED,
    CANCELLED;

    public boolean isUnderWay() {
        return this == REQUESTED || this == RUNNING;
    }
}

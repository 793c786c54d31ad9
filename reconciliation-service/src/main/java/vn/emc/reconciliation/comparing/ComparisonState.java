package vn.emc.reconciliation.comparing;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a comparison stands. The names are in the database and in the API. */
@Schema(name = "ComparisonState")
public enum ComparisonState {
    RUNNING,
    READY,
    FAILED,
    CANCELLED
}

package vn.emc.reconciliation.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import vn.emc.reconciliation.workflow.Side;

/** A side's word on one version of all that is decided. */
@Schema(name = "Agreement")
public record Agreement(Side side, int version, String by, Instant at) {}

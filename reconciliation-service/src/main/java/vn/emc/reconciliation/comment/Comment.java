package vn.emc.reconciliation.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import vn.emc.reconciliation.workflow.Side;

/** What one side says to the other. */
@Schema(name = "Comment")
public record Comment(long id, Instant at, String author, String authorName, Side side, String text) {}

package vn.emc.reconciliation.attachment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An officer's word that a letter is accepted although its signatures do not prove who wrote it. */
@Schema(name = "LetterAcceptance")
public record Acceptance(String reason, String by, Instant at) {}

package vn.emc.reconciliation.attachment;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a file is to the reconciliation. */
@Schema(name = "AttachmentKind")
public enum AttachmentKind {
    /** The signed letter the unit asks with (letter 1043, annex 3, step 1). */
    LETTER,
    OTHER
}

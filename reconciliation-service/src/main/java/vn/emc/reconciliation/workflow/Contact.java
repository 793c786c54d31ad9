package vn.emc.reconciliation.workflow;

import io.swagger.v3.oas.annotations.media.Schema;

/** A person the letter names (letter 1043, annex 3, step 1). */
@Schema(name = "Contact")
public record Contact(
        @Schema(example = "Nguyễn Văn An") String name,
        @Schema(example = "doisoat@example.gov.vn") String email,
        @Schema(example = "024 0000 0000") String phone) {}

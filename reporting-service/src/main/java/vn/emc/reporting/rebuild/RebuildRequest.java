package vn.emc.reporting.rebuild;

import jakarta.validation.constraints.NotNull;

/**
 * Asks for a rebuild.
 *
 * @param mode {@code check} or {@code replace}
 */
record RebuildRequest(@NotNull RebuildMode mode) {}

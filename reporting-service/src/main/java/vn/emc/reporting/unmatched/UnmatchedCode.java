package vn.emc.reporting.unmatched;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code of a site that matches nothing.
 *
 * @param name sent with it
 * @param dossiers received under it
 * @param firstDay of reception
 * @param lastDay of reception
 */
record UnmatchedCode(
        int siteId, String code, @Nullable String name, long dossiers, LocalDate firstDay, LocalDate lastDay) {}

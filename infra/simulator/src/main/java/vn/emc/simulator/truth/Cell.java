package vn.emc.simulator.truth;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Where a dossier counts. */
public record Cell(
        int siteId,
        String organisation,
        YearMonth month,
        @Nullable String procedure,
        @Nullable Integer level) {}

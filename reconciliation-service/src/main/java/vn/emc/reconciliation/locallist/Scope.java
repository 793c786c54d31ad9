package vn.emc.reconciliation.locallist;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What both sides agreed on: the sites and the days. */
public record Scope(Set<Integer> sites, LocalDate from, LocalDate to) {

    public Scope {
        sites = Set.copyOf(sites);
    }

    boolean has(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}

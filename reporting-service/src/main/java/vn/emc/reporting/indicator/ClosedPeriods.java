package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.emc.reporting.rollup.Population;

/** What periods are closed, and what was frozen of them. */
public interface ClosedPeriods {

    /** Those that share a day with these days; of each period the snapshot that stands, in the order of their numbers. */
    List<ClosedPeriod> touching(LocalDate from, LocalDate to);

    FrozenAnswer frozen(ClosedPeriod period, Population population);

    /** What was frozen of services; nothing where the period was closed before they were. */
    Optional<FrozenServices> services(ClosedPeriod period);
}

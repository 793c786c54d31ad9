package vn.emc.contracts.sites;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * The whole state of an organisation.
 *
 * @param version grows with every change; consumers keep the newest
 * @param kind {@code ministry}, {@code province} or {@code unit}
 * @param parent the organisation it lies under, null for ministries and provinces
 * @param validFrom first day, null when it always was
 * @param validTo last day, null while it exists
 * @param successor which organisation carries on after {@code validTo}
 * @param aliases other codes the same organisation is known by
 */
public record OrganisationState(
        UnitCode code,
        long version,
        String name,
        String kind,
        @Nullable UnitCode parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UnitCode successor,
        List<UnitCode> aliases) {}

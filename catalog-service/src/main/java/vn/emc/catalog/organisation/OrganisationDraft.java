package vn.emc.catalog.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/** What is said of an organisation, all rules kept. */
record OrganisationDraft(
        String name,
        OrganisationKind kind,
        @Nullable UnitCode parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UnitCode successor,
        @Nullable String confidence,
        List<UnitCode> aliases) {}

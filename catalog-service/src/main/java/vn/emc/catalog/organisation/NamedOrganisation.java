package vn.emc.catalog.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * Enough of an organisation to choose it from a list.
 *
 * @param validTo its last day, null while it exists
 */
public record NamedOrganisation(
        UnitCode code, String name, @Nullable LocalDate validTo) {}

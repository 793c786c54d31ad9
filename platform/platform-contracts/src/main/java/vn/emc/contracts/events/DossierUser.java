package vn.emc.contracts.events;

import org.jspecify.annotations.Nullable;

/**
 * The {@code User} of an event after pseudonymisation.
 *
 * @param local pseudonym of {@code ID_local}
 * @param national pseudonym of {@code ID_QG}
 * @param type 1 business, 2 citizen, 3 one-stop officer
 * @param location code of the unit in charge, as sent
 */
public record DossierUser(
        @Nullable String local,
        @Nullable String national,
        @Nullable Integer type,
        @Nullable String location) {}

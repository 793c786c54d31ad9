package vn.emc.catalog.organisation;

import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.emc.catalog.search.SearchText;
import vn.emc.contracts.codes.UnitCode;

/**
 * Which organisations are asked for; null fields do not restrict.
 *
 * @param asOf only those that existed on this day
 * @param q words of the name or the code; case and diacritics ignored
 */
record OrganisationFilter(
        @Nullable LocalDate asOf,
        @Nullable OrganisationKind kind,
        @Nullable UnitCode parent,
        @Nullable String q) {

    Specification<Organisation> specification() {
        return (organisation, query, builder) -> {
            var conditions = new ArrayList<Predicate>();
            if (asOf != null) {
                conditions.add(builder.or(
                        builder.isNull(organisation.get("validFrom")),
                        builder.lessThanOrEqualTo(organisation.get("validFrom"), asOf)));
                conditions.add(builder.or(
                        builder.isNull(organisation.get("validTo")),
                        builder.greaterThanOrEqualTo(organisation.get("validTo"), asOf)));
            }
            if (kind != null) {
                conditions.add(builder.equal(organisation.get("kind"), kind));
            }
            if (parent != null) {
                conditions.add(builder.equal(organisation.get("parent"), parent.value()));
            }
            if (q != null) {
                conditions.add(SearchText.<Organisation>contains(q).toPredicate(organisation, query, builder));
            }
            return builder.and(conditions);
        };
    }
}

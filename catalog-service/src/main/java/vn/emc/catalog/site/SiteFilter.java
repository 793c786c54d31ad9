package vn.emc.catalog.site;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import vn.emc.catalog.search.SearchText;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/**
 * Which sites are asked for; null fields do not restrict.
 *
 * @param q words of the name, the address or the number; case and diacritics ignored
 * @param organisation sites of this organisation and of the units below it
 */
public record SiteFilter(
        @Nullable String q,
        @Nullable SiteKind kind,
        @Nullable UnitCode organisation,
        @Nullable IngestMode ingestMode,
        @Nullable Boolean active) {

    Specification<Site> specification() {
        return (site, query, builder) -> {
            var conditions = new ArrayList<Predicate>();
            conditions.add(builder.isNull(site.get("deletedAt")));
            if (q != null) {
                conditions.add(SearchText.<Site>contains(q).toPredicate(site, query, builder));
            }
            if (kind != null) {
                conditions.add(builder.equal(site.get("kind"), kind));
            }
            if (ingestMode != null) {
                conditions.add(builder.equal(site.get("ingestMode"), ingestMode));
            }
            if (active != null) {
                conditions.add(builder.equal(site.get("active"), active));
            }
            return builder.and(conditions);
        };
    }

    /** Sites whose owner is {@code unit} or lies under it: {@link UnitCode#liesUnder} in SQL. */
    static Specification<Site> under(UnitCode unit) {
        var code = unit.value();
        return (site, query, builder) -> {
            var owner = site.<String>get("organisation");
            var conditions = new ArrayList<Predicate>();
            conditions.add(builder.equal(owner, code));
            conditions.add(builder.equal(site.get("organisationRoot"), code));
            if (Character.isDigit(code.charAt(0))) {
                conditions.add(builder.like(owner, "%." + code.replaceFirst("^(0+\\.)+", "")));
            } else {
                conditions.add(builder.like(owner, code + ".%"));
            }
            return builder.or(conditions);
        };
    }
}

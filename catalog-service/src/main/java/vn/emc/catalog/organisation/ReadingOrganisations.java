package vn.emc.catalog.organisation;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.hibernate.Hibernate;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;

/** Looking organisations up. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
class ReadingOrganisations {
    private static final Set<String> SORTABLE = Set.of("code", "name", "kind", "validFrom", "validTo");

    private final OrganisationRepository organisations;
    private final OrganisationMapper mapper;

    public PageView<OrganisationView> list(OrganisationFilter filter, PageQuery query) {
        var order = query.sortedBy(SORTABLE, SortOrder.ascending("code"));
        var sort = Sort.by(order.descending() ? Sort.Direction.DESC : Sort.Direction.ASC, order.field())
                .and(Sort.by("code"));
        var page = organisations.findAll(filter.specification(), PageRequest.of(query.page(), query.size(), sort));
        return PageView.of(page.map(mapper::view).getContent(), query, page.getTotalElements());
    }

    public Organisation one(UnitCode code) {
        var organisation = organisations
                .findByAnyCode(code.value())
                .orElseThrow(() -> new CatalogProblem.UnknownOrganisation(code));
        Hibernate.initialize(organisation.getAliases());
        return organisation;
    }
}

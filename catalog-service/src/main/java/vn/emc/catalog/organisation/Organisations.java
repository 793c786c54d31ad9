package vn.emc.catalog.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.codes.UnitCode;

/** What other features may know of organisations. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Organisations {
    private final OrganisationRepository organisations;

    /** The code an organisation is kept under, given that or one of its aliases; empty if there is none such. */
    public Optional<UnitCode> canonical(UnitCode code) {
        return organisations.findByAnyCode(code.value()).map(Organisation::code);
    }

    public Map<UnitCode, String> names(Collection<UnitCode> codes) {
        return organisations.findByCodeIn(codes.stream().map(UnitCode::value).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(Organisation::code, Organisation::getName));
    }

    /** All of them by code, of the past too: sites and dossiers of the past are looked at as well. */
    public List<NamedOrganisation> all() {
        return organisations.findAllByOrderByCode().stream()
                .map(organisation ->
                        new NamedOrganisation(organisation.code(), organisation.getName(), organisation.getValidTo()))
                .toList();
    }

    /** Who stands for {@code code} on {@code date}. */
    public UnitCode successor(UnitCode code, LocalDate date) {
        var terms = organisations.findAll().stream()
                .map(organisation ->
                        new Succession.Term(organisation.code(), organisation.getValidTo(), organisation.successor()))
                .toList();
        return new Succession(terms).successor(canonical(code).orElse(code), date);
    }
}

package vn.emc.catalog.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<Organisation, String>, JpaSpecificationExecutor<Organisation> {
    @Query("select o from Organisation o where o.code = :code or :code member of o.aliases")
    Optional<Organisation> findByAnyCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organisation o where o.code = :code")
    Optional<Organisation> findForChange(String code);

    /** Those of {@code codes} that name another organisation than {@code own}, as its code or as an alias. */
    @Query("""
            select o.code from Organisation o where o.code <> :own and o.code in :codes
            union
            select a from Organisation o join o.aliases a where o.code <> :own and a in :codes
            """)
    List<String> findTaken(String own, Collection<String> codes);

    @Query("select o.code from Organisation o order by o.code")
    List<String> findAllCodes();

    List<Organisation> findByCodeIn(Collection<String> codes);

    List<Organisation> findAllByOrderByCode();
}

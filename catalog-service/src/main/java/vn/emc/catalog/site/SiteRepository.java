package vn.emc.catalog.site;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SiteRepository extends JpaRepository<Site, Integer>, JpaSpecificationExecutor<Site> {
    Optional<Site> findByIdAndDeletedAtIsNull(int id);

    List<Site> findByIdInAndDeletedAtIsNull(Collection<Integer> ids);

    /** Changes of one site come one after the other, its keys' too. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Site s where s.id = :id and s.deletedAt is null")
    Optional<Site> findForChange(int id);

    @Query("select s.id from Site s where s.managingSite = :id and s.deletedAt is null order by s.id")
    List<Integer> findManagedBy(int id);

    @Query("select s.id from Site s order by s.id")
    List<Integer> findAllIds();

    @Query(value = "select nextval('site_id')", nativeQuery = true)
    int nextId();
}

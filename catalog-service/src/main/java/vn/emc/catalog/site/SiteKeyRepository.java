package vn.emc.catalog.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SiteKeyRepository extends JpaRepository<SiteKey, UUID> {
    List<SiteKey> findBySiteIdOrderByCreatedAtDesc(int siteId);

    List<SiteKey> findBySiteIdAndRevokedAtIsNullOrderByCreatedAt(int siteId);

    Optional<SiteKey> findByKeyIdAndSiteId(UUID keyId, int siteId);
}

package vn.emc.catalog.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A key of a site. Its text can be derived from the master secret; here is only what tells it apart and its hash. */
@Entity
@Getter
class SiteKey implements Persistable<UUID> {
    @Id
    private UUID keyId;

    private int siteId;

    /** SHA-256 of the key's text, lower-case hex. */
    private String hash;

    /** The key's first characters, for its owner to tell it from the other one. */
    private String prefix;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SiteKey() {}

    SiteKey(UUID keyId, int siteId, String hash, String prefix, String actor, Instant now) {
        this.keyId = keyId;
        this.siteId = siteId;
        this.hash = hash;
        this.prefix = prefix;
        this.createdAt = now;
        this.createdBy = actor;
        this.fresh = true;
    }

    void revoke(String actor, Instant now) {
        revokedAt = now;
        revokedBy = actor;
    }

    boolean isActive() {
        return revokedAt == null;
    }

    @Override
    public UUID getId() {
        return keyId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

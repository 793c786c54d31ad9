package vn.emc.catalog.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import lombok.Getter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.search.SearchText;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

/** Something measured: a portal, a service portal or a one-stop shop. */
@Entity
@Getter
class Site {
    @Id
    private int id;

    private String name;
    private String url;

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    private String organisation;

    @Column(insertable = false, updatable = false)
    private String organisationRoot;

    private @Nullable Integer managingSite;

    @Enumerated(EnumType.STRING)
    private IngestMode ingestMode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> allowedCidrs;

    private boolean active;
    private @Nullable Instant deletedAt;
    private String searchText;

    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Site() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest, the database the root
    Site(int id, SiteDraft draft, String actor, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = actor;
        describe(draft, actor, now);
    }

    final void describe(SiteDraft draft, String actor, Instant now) {
        name = draft.name();
        url = draft.url();
        kind = draft.kind();
        organisation = draft.organisation().value();
        managingSite = draft.managingSite();
        ingestMode = draft.ingestMode();
        allowedCidrs = List.copyOf(draft.allowedCidrs());
        active = draft.active();
        searchText = SearchText.of(name + " " + url + " " + id);
        touch(actor, now);
    }

    void delete(String actor, Instant now) {
        deletedAt = now;
        touch(actor, now);
    }

    /** Keys are part of a site's published state, so a change of them makes a new version of it. */
    void touch(String actor, Instant now) {
        changedAt = now;
        changedBy = actor;
    }

    UnitCode organisation() {
        return new UnitCode(organisation);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    long version() {
        return version == null ? 0 : version;
    }
}

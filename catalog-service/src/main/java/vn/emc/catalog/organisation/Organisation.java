package vn.emc.catalog.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.search.SearchText;
import vn.emc.contracts.codes.UnitCode;

/** A ministry, a province or a unit below one, with its time. */
@Entity
@Getter
class Organisation {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String parent;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String successor;

    /** How sure the reference data is of this row. */
    private @Nullable String confidence;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "organisation_alias", joinColumns = @JoinColumn(name = "organisation"))
    @Column(name = "alias")
    private Set<String> aliases = new HashSet<>();

    /** Code and name without case and diacritics. */
    private String searchText;

    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    Organisation(UnitCode code, OrganisationDraft draft, String actor, Instant now) {
        this.code = code.value();
        this.createdAt = now;
        this.createdBy = actor;
        describe(draft, actor, now);
    }

    final void describe(OrganisationDraft draft, String actor, Instant now) {
        name = draft.name();
        kind = draft.kind();
        parent = text(draft.parent());
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        successor = text(draft.successor());
        confidence = draft.confidence();
        var spellings = draft.aliases().stream().map(UnitCode::value).toList();
        aliases.retainAll(Set.copyOf(spellings));
        aliases.addAll(spellings);
        searchText = searchText(code, name);
        changedBy = actor;
        changedAt = now;
    }

    static String searchText(String code, String name) {
        return SearchText.of(code + " " + name);
    }

    UnitCode code() {
        return new UnitCode(code);
    }

    @Nullable
    UnitCode parent() {
        return unit(parent);
    }

    @Nullable
    UnitCode successor() {
        return unit(successor);
    }

    List<UnitCode> aliases() {
        return aliases.stream().sorted().map(UnitCode::new).toList();
    }

    long version() {
        return version == null ? 0 : version;
    }

    private static @Nullable String text(@Nullable UnitCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable UnitCode unit(@Nullable String code) {
        return code == null ? null : new UnitCode(code);
    }
}

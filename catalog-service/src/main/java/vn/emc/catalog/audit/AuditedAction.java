package vn.emc.catalog.audit;

import lombok.RequiredArgsConstructor;

/** What can be done to an organisation, a site and what belongs to it. */
@RequiredArgsConstructor
public enum AuditedAction {
    ORGANISATION_CREATED(Subject.ORGANISATION),
    ORGANISATION_CHANGED(Subject.ORGANISATION),
    SITE_CREATED(Subject.SITE),
    SITE_CHANGED(Subject.SITE),
    SITE_DELETED(Subject.SITE),
    SITE_KEY_CREATED(Subject.SITE),
    SITE_KEY_REVOKED(Subject.SITE),
    CATALOGUE_IMPORTED(Subject.SITE),
    CATALOGUE_DEFAULT_CHANGED(Subject.SITE),
    IMPORT_CANCELLED(Subject.SITE),
    SERVICE_ADDED(Subject.SITE),
    SERVICE_CHANGED(Subject.SITE),
    SERVICE_DELETED(Subject.SITE);

    private final Subject subject;

    /** What an entry is about. */
    public enum Subject {
        ORGANISATION,
        SITE
    }

    public Subject subject() {
        return subject;
    }
}

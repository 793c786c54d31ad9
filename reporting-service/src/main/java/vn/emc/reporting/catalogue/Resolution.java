package vn.emc.reporting.catalogue;

import vn.emc.contracts.services.MatchKind;

/**
 * The service a dossier is for.
 *
 * @param service as in the version that decides for the dossier's day, or in the newest that has it
 */
public record Resolution(KnownService service, long versionId, MatchKind kind) {}

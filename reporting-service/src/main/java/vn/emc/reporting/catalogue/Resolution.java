package vn.emc.reporting.catalogue;

import vn.emc.contracts.services.MatchKind;

/**
 * The service a dossier is for.
 *
 * @param service as in the version that decides for the dossier's day, or in the newest that has it
 * @param level of the service by what figures count it, where the catalogue says the level
 */
public record Resolution(KnownService service, long versionId, MatchKind kind, int level) {}

package vn.emc.catalog.services;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an edit made.
 *
 * @param service as it is now, or was before it was deleted
 * @param versionId the version that is the default now
 * @param findings what is odd with the service
 */
public record EditedCatalogue(ServiceView service, long versionId, List<ServiceFinding> findings) {

    public boolean isOdd() {
        return !findings.isEmpty();
    }

    /** As in {@code X-EMC-Warning}. */
    String warningCodes() {
        return findings.stream().map(ServiceFinding::code).distinct().collect(Collectors.joining(","));
    }
}

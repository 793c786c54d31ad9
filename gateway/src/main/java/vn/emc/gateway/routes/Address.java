package vn.emc.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Addresses that lead to a service.
 *
 * @param name for logs and metrics
 * @param service which service
 * @param largestBody bytes a body may have, as it is sent: compressed if it is compressed
 * @param patterns paths; the first address with a matching one counts
 */
record Address(String name, Function<Services, URI> service, long largestBody, List<String> patterns) {
    static final String COLLECT = "collect";

    private static final long EVENT = 64L * 1024;
    private static final long BULK = 5L * 1024 * 1024;
    private static final long ORDINARY = 1024L * 1024;

    /** More than any service takes: whoever sends too much is to hear the service's own limit. */
    private static final long IMPORT = 256L * 1024 * 1024;

    /** As much as account-service takes in one import: 5 million accounts are 220 MiB of .csv. */
    private static final long ACCOUNT_LISTS = 1024L * 1024 * 1024;

    /** As much as reconciliation-service takes of a list, and the form around it: 5 million dossiers are 500 MiB of .csv. */
    private static final long DOSSIER_LISTS = 1025L * 1024 * 1024;

    static final List<Address> ALL = List.of(
            to(
                    COLLECT,
                    Services::ingest,
                    EVENT,
                    "/TrackingMCDT",
                    "/tracking",
                    "/tracking/matomo.php",
                    "/tracking/piwik.php"),
            to("embed", Services::ingest, EVENT, "/embed/**"),
            to("bulk", Services::ingest, BULK, "/api/ingest/v1/dossier-events"),
            to("check", Services::ingest, EVENT, "/api/ingest/v1/dossier-events:check"),
            to("ingest", Services::ingest, ORDINARY, "/api/ingest/**", "/quarantine", "/quarantine/**"),
            to(
                    "catalog-imports",
                    Services::catalog,
                    IMPORT,
                    "/api/catalog/v1/sites/*/service-imports",
                    "/websites/*/service-imports"),
            to("catalog", Services::catalog, ORDINARY, "/api/catalog/**", "/websites", "/websites/**"),
            to(
                    "account-imports",
                    Services::account,
                    ACCOUNT_LISTS,
                    "/api/accounts/v1/sites/*/imports",
                    "/categories/users",
                    "/categories/users/*/imports"),
            to("account", Services::account, ORDINARY, "/api/accounts/**", "/categories/**"),
            to(
                    "reporting",
                    Services::reporting,
                    ORDINARY,
                    "/",
                    "/api/reports/**",
                    "/reports",
                    "/reports/**",
                    "/assets/**"),
            to(
                    "reconciliation-files",
                    Services::reconciliation,
                    IMPORT,
                    "/api/reconciliations/v1/requests/*/attachments",
                    "/reconciliations/*/attachments"),
            to(
                    "reconciliation-lists",
                    Services::reconciliation,
                    DOSSIER_LISTS,
                    "/api/reconciliations/v1/requests/*/local-lists",
                    "/reconciliations/*/local-lists"),
            to(
                    "reconciliation",
                    Services::reconciliation,
                    ORDINARY,
                    "/api/reconciliations/**",
                    "/reconciliations",
                    "/reconciliations/**"));

    private static Address to(String name, Function<Services, URI> service, long largestBody, String... patterns) {
        return new Address(name, service, largestBody, List.of(patterns));
    }
}

package vn.emc.reporting.catalogue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The feature's parts, put together without Spring. */
public final class Catalogues {
    private Catalogues() {}

    public static SiteCodes siteCodes(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new SiteCodes(database, new SiteLocks(database), matching(database), transactions);
    }

    static KeepingCatalogues keeping(JdbcTemplate database) {
        return new KeepingCatalogues(new CatalogueTables(database), matching(database), new SiteLocks(database));
    }

    static MatchingCodes matching(JdbcTemplate database) {
        var tables = new CatalogueTables(database);
        return new MatchingCodes(database, tables, new KnownVersions(tables), new ProcedureNumbers(database));
    }
}

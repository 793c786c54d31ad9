package vn.emc.ingest.database;

/** What waits for the database's tables. */
@FunctionalInterface
public interface AfterMigration {
    /** Called once, when they are there. */
    void databaseIsReady();
}

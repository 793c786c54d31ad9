package vn.emc.catalog.imports;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.catalog.services.CatalogueVersions;
import vn.emc.catalog.services.MakingDefault;
import vn.emc.catalog.services.ServiceRules;
import vn.emc.catalog.site.SiteDirectory;
import vn.emc.imports.ImportReader;
import vn.emc.imports.ImportStates;
import vn.emc.imports.ReadingProgress;
import vn.emc.imports.TemporaryFile;
import vn.emc.spreadsheet.TableReader;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.Workbook;

/**
 * Reads an uploaded file into its version, all in one transaction: an interruption leaves nothing behind, and the reading
 * begins anew.
 */
@Component
@RequiredArgsConstructor
class ReadingImports implements ImportReader {
    private static final TableReader READER = new TableReader(ImportColumns.all());

    private final ImportStates states;
    private final ImportFiles files;
    private final SiteDirectory sites;
    private final CatalogueVersions versions;
    private final MakingDefault makingDefault;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    @Override
    public void read(long versionId, int siteId) throws UnreadableWorkbookException {
        try (var file = new TemporaryFile()) {
            files.fetch(versionId, file.path());
            try (var workbook = Workbook.open(file.path(), ImportLimits.WORKBOOK)) {
                read(versionId, siteId, workbook);
            }
        }
    }

    private void read(long versionId, int siteId, Workbook workbook) throws UnreadableWorkbookException {
        var progress = new ReadingProgress(
                (rows, fraction) -> states.tell(versionId, rows, fraction),
                () -> workbook.bytesRead() / (double) Math.max(1, workbook.totalBytes()));
        var rows = new CatalogueRows(
                versionId, new ServiceRules(sites.one(siteId)), new LostZeros(zeroCodes(siteId)), progress, database);
        var unreadable = transaction.<Optional<UnreadableWorkbookException>>execute(status -> {
            database.execute("""
                    create temporary table %s (position integer, name text, level smallint, url text, id_cdvcqg text,
                        id_mcdt text, search_text text) on commit drop""".formatted(CatalogueRows.INCOMING));
            try {
                READER.read(workbook, rows);
            } catch (UnreadableWorkbookException broken) {
                status.setRollbackOnly();
                return Optional.of(broken);
            }
            keep(versionId, siteId, rows, progress, status);
            return Optional.empty();
        });
        if (unreadable.isPresent()) {
            throw unreadable.get();
        }
        if (rows.counts().rows() == 0) {
            states.failEmpty(versionId);
        }
    }

    private void keep(
            long versionId, int siteId, CatalogueRows rows, ReadingProgress progress, TransactionStatus status) {
        if (progress.isCancelled() || rows.counts().rows() == 0) {
            status.setRollbackOnly();
            return;
        }
        rows.finish();
        versions.lock(siteId);
        describeServices(versionId, siteId);
        if (!states.finish(versionId, rows.counts())) {
            status.setRollbackOnly();
            return;
        }
        var version = versions.one(siteId, versionId);
        if (version.defaultWanted() && version.rowsWrong() == 0) {
            makingDefault.make(version, version.createdBy(), version.createdFrom());
        }
    }

    private void describeServices(long versionId, int siteId) {
        database.execute("analyze " + CatalogueRows.INCOMING);
        database.update(
                "insert into service (site_id, id_mcdt) select ?, id_mcdt from %s on conflict do nothing"
                        .formatted(CatalogueRows.INCOMING),
                siteId);
        database.update("""
                insert into catalogue_service
                select ?, service.id, position, name, level, url, id_cdvcqg, incoming.id_mcdt, search_text
                from %s incoming join service on service.site_id = ? and service.id_mcdt = incoming.id_mcdt""".formatted(CatalogueRows.INCOMING), versionId, siteId);
    }

    private List<String> zeroCodes(int siteId) {
        return database.queryForList(
                "select id_mcdt from service where site_id = ? and id_mcdt like '0%'", String.class, siteId);
    }
}

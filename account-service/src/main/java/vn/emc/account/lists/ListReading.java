package vn.emc.account.lists;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.account.figures.ListFigures;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.imports.ImportReader;
import vn.emc.imports.ImportStates;
import vn.emc.imports.ReadingProgress;
import vn.emc.spreadsheet.TableReader;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UploadedWorkbook;
import vn.emc.spreadsheet.WorkbookLimits;
import vn.emc.spreadsheet.WorkbookSet;

/**
 * Reads an uploaded list into a table of its own, compares it with the list in force and counts it, all in one transaction: an
 * interruption leaves nothing behind but the files, and the reading begins anew.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ListReading implements ImportReader {
    static final WorkbookLimits LIMITS = WorkbookLimits.forLongLists();

    private static final TableReader READER = new TableReader(ListColumns.all());

    /** Share of the work that is reading; the rest is looking for repeated accounts, comparing and counting. */
    private static final double READING = 0.8;

    private static final double WITHOUT_REPEATED = 0.9;

    /** How long the process that has the files may be away. */
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

    private final ImportStates states;
    private final ListFiles files;
    private final AccountLists lists;
    private final ListFigures figures;
    private final Pseudonyms pseudonyms;
    private final JdbcTemplate database;
    private final DataSource connections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The files are with the process that took them; where it does not come back, somebody has to be told. */
    @Override
    public boolean isHere(long listId) {
        return files.areHere(listId)
                || lists.isUploadedBefore(listId, clock.instant().minus(LONGEST_ABSENCE));
    }

    @Override
    public void read(long listId, int siteId) throws UnreadableWorkbookException {
        var list = lists.one(siteId, listId);
        var uploaded = files.of(listId, list.fileNames());
        if (uploaded.isEmpty()) {
            states.fail(listId, "FILES_GONE");
            return;
        }
        try (var workbooks = WorkbookSet.open(uploaded, files.folder(listId), LIMITS)) {
            var unreadable = transaction.execute(status -> read(list, workbooks, status));
            if (unreadable != null && unreadable.isPresent()) {
                throw unreadable.get();
            }
        }
    }

    @Override
    public void over(long listId) {
        files.delete(listId);
    }

    private Optional<UnreadableWorkbookException> read(
            AccountList list, WorkbookSet workbooks, TransactionStatus status) {
        var connection = DataSourceUtils.getConnection(connections);
        try (var watch = new CancelWatch(connection, () -> states.isUnderWay(list.id()))) {
            try {
                if (!fill(list, workbooks, connection)) {
                    status.setRollbackOnly();
                }
            } catch (UnreadableWorkbookException unreadable) {
                status.setRollbackOnly();
                return Optional.of(unreadable);
            } catch (DataAccessException failure) {
                if (!watch.isCancelled()) {
                    throw failure;
                }
                log.info("Import {} was cancelled", list.id());
                status.setRollbackOnly();
            }
            return Optional.empty();
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /** Answers whether there is anything to keep. */
    private boolean fill(AccountList list, WorkbookSet workbooks, Connection connection)
            throws UnreadableWorkbookException {
        var table = new RowTable(database, list.id());
        table.create();
        var found = new FoundRows(list.id(), database);
        var progress = new ReadingProgress(
                (rows, fraction) -> states.tell(list.id(), rows, fraction * READING),
                () -> workbooks.bytesRead() / (double) Math.max(1, workbooks.totalBytes()));
        var rows = copy(list, workbooks, connection, table, found, progress);
        if (progress.isCancelled()) {
            return false;
        }
        if (rows.rows() == 0) {
            states.failEmpty(list.id());
            return false;
        }
        return evaluate(list, table, rows, found);
    }

    private AccountRows copy(
            AccountList list,
            WorkbookSet workbooks,
            Connection connection,
            RowTable table,
            FoundRows found,
            ReadingProgress progress)
            throws UnreadableWorkbookException {
        try (var copy = new AccountCopy(connection, table.name(), pseudonyms, list.siteId())) {
            var rows = new AccountRows(list.asOf(), copy, found, progress);
            read(workbooks, rows, progress);
            if (!progress.isCancelled()) {
                copy.pause();
            }
            return rows;
        } catch (SQLException refused) {
            throw new UncategorizedSQLException("loading accounts", null, refused);
        }
    }

    private static void read(WorkbookSet workbooks, AccountRows rows, ReadingProgress progress)
            throws UnreadableWorkbookException {
        var several = workbooks.workbooks().size() > 1;
        for (var uploaded : workbooks.workbooks()) {
            if (progress.isCancelled()) {
                return;
            }
            rows.enter(several ? uploaded.name() : "");
            read(uploaded, rows);
        }
    }

    private static void read(UploadedWorkbook uploaded, AccountRows rows) throws UnreadableWorkbookException {
        try (var workbook = uploaded.open()) {
            READER.read(workbook, rows);
        } catch (UnreadableWorkbookException unreadable) {
            throw unreadable.of(uploaded.name());
        }
    }

    private boolean evaluate(AccountList list, RowTable table, AccountRows rows, FoundRows found) {
        table.analyze();
        states.tell(list.id(), rows.rows(), READING);
        var repeated = table.deleteRepeated(found, rows.sheets());
        found.finish();
        states.tell(list.id(), rows.rows(), WITHOUT_REPEATED);
        // Nobody decides on another list of the site from here to the commit.
        lists.lock(list.siteId());
        var inForce = lists.inForce(list.siteId());
        var delta = table.differencesFrom(
                inForce.map(before -> new RowTable(database, before.id())).orElse(null),
                inForce.map(AccountList::number).orElse(null));
        figures.count(list.id(), list.siteId(), list.asOf(), table.name());
        // Only now is the list's own row locked, so that cancelling did not have to wait.
        lists.compared(list.id(), inForce.map(AccountList::id).orElse(null), delta);
        lists.supersede(list.siteId(), list.id()).forEach(older -> new RowTable(database, older).drop());
        var good = rows.rows() - rows.wrong() - repeated;
        return states.finish(list.id(), new ImportStates.Counts(rows.rows(), good, rows.wrong(), found.warnings()));
    }
}

package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.comparing.LocalList.ListState;
import vn.emc.reconciliation.locallist.ListHeaders;
import vn.emc.reconciliation.locallist.RefusedListException;
import vn.emc.reconciliation.locallist.Scope;
import vn.emc.reconciliation.locallist.UnitListReading;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.State;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UploadedFile;

/** Reads an uploaded list; from the beginning, whenever that was interrupted. */
@Component
@RequiredArgsConstructor
@Slf4j
class ReadingLists {
    static final String TASK = "read-local-list";

    private static final String FAULT = "NOT_READ";

    private final Reconciliations reconciliations;
    private final LocalListTable lists;
    private final FileStore files;

    /** Does nothing where it is over. */
    void read(JobName job) {
        var list = lists.find(job.reconciliationId(), job.number()).filter(found -> found.state() == ListState.READING);
        if (list.isEmpty()) {
            return;
        }
        var reconciliation = comparing(job.reconciliationId());
        if (reconciliation.isEmpty()) {
            lists.refuse(job.reconciliationId(), job.number(), LocalListTable.REPLACED, List.of());
            return;
        }
        try {
            read(reconciliation.get(), list.get());
        } catch (UnreadableWorkbookException unreadable) {
            refuse(job, "FILE_" + unreadable.reason(), unreadable.arguments());
        } catch (RefusedListException refused) {
            refuse(job, refused.getReason().name(), refused.getArguments());
        } catch (IOException | RuntimeException fault) {
            log.error("List {} of reconciliation {} was not read", job.number(), job.reconciliationId(), fault);
            refuse(job, FAULT, List.of());
        }
    }

    private void read(Reconciliation reconciliation, LocalList list)
            throws IOException, UnreadableWorkbookException, RefusedListException {
        var period = reconciliation.period();
        if (period == null) {
            throw new AssertionError("what is compared has a period");
        }
        var scope = new Scope(new HashSet<>(reconciliation.details().sites()), period.from(), period.to());
        var headers = new ListHeaders(lists.learnt(reconciliation.organisation()));
        var target = Files.createTempFile("emc-list-", ".csv");
        try {
            var progress = new Telling(share -> lists.tell(reconciliation.id(), list.number(), share));
            var read = UnitListReading.read(
                    new UploadedFile(list.name(), files.path(list.sha256())), target, headers, scope, progress::tell);
            lists.ready(reconciliation.id(), list.number(), keep(target), read);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private String keep(Path target) throws IOException {
        try (var content = Files.newInputStream(target)) {
            return files.put(content).sha256();
        }
    }

    private void refuse(JobName job, String failure, List<Object> arguments) {
        var texts = failure.equals("FILE_MISSING_COLUMNS")
                ? Stream.of(String.join(
                        ", ", arguments.stream().map(String::valueOf).toList()))
                : arguments.stream().map(String::valueOf);
        lists.refuse(job.reconciliationId(), job.number(), failure, texts.toList());
    }

    private Optional<Reconciliation> comparing(long id) {
        return reconciliations.all(List.of(State.COMPARISON)).stream()
                .filter(each -> each.id() == id)
                .findFirst();
    }
}

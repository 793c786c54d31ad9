package vn.emc.reconciliation.comparing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.locallist.ListHeaders;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** The lists units upload. They are put aside at once and read by a job. */
@Service
@RequiredArgsConstructor
public class LocalLists {
    private static final int LONGEST_NAME = 255;

    private final Acting acting;
    private final Reconciliations reconciliations;
    private final LocalListTable lists;
    private final FileStore files;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    /** Newest first. */
    public List<LocalList> list(CurrentUser user, long id) {
        return lists.of(reconciliations.one(user, id).id()).stream()
                .map(this::inWords)
                .toList();
    }

    public LocalList one(CurrentUser user, long id, int number) {
        return lists.find(reconciliations.one(user, id).id(), number)
                .map(this::inWords)
                .orElseThrow(() -> new ReconciliationProblem.UnknownList(number));
    }

    /**
     * Takes a list in place of one that is still being read.
     *
     * @param headers {@code header=COLUMN}: what the organisation teaches us of its headers, remembered for the next time
     */
    public LocalList upload(CurrentUser user, long id, SentFile sent, List<String> headers, IfMatch condition) {
        var taught = taught(headers);
        transaction.executeWithoutResult(tx -> acting.begin(user, id, Action.UPLOAD_LIST, condition));
        var file = files.put(sent.open());
        var name = name(sent.name());
        var added = transaction.execute(tx -> add(user, id, name, file, taught, condition));
        if (added == null) {
            throw new AssertionError("nothing was added");
        }
        return added;
    }

    private LocalList add(
            CurrentUser user,
            long id,
            String name,
            StoredFile file,
            Map<String, ListColumn> taught,
            IfMatch condition) {
        var act = acting.begin(user, id, Action.UPLOAD_LIST, condition);
        lists.learn(act.before().organisation(), taught);
        var added = lists.add(user, id, name, file);
        acting.note(act, null, name);
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(ReadingLists.TASK, JobName.of(id, added.number())), clock.instant());
        return added;
    }

    private LocalList inWords(LocalList list) {
        return list.failure() == null
                ? list
                : list.saying(messages.getMessage(
                        "list.failure." + list.failure(),
                        list.failureArguments().toArray(),
                        LocaleContextHolder.getLocale()));
    }

    private static Map<String, ListColumn> taught(List<String> headers) {
        var taught = new HashMap<String, ListColumn>();
        for (var said : headers) {
            var at = said.lastIndexOf('=');
            var header = at < 0 ? "" : said.substring(0, at).strip();
            var column = at < 0 ? null : column(said.substring(at + 1).strip());
            var standard = ListHeaders.standard(header);
            if (header.isEmpty() || column == null || (standard.isPresent() && standard.get() != column)) {
                throw new ReconciliationProblem.WrongHeader(said);
            }
            taught.put(header, column);
        }
        return taught;
    }

    private static @Nullable ListColumn column(String name) {
        for (var column : ListColumn.values()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private static String name(@Nullable String sent) {
        var path = sent == null ? "" : sent;
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}

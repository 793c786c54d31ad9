package vn.emc.account.lists;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.imports.FileRefusals;
import vn.emc.imports.ImportJobs;
import vn.emc.imports.ImportProblem;
import vn.emc.imports.ImportStates;
import vn.emc.imports.Uploads;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UploadedFile;
import vn.emc.spreadsheet.WorkbookSet;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.RequestAddress;

/** Takes uploaded lists: each is read by a job. Whoever calls has checked the permission. */
@Slf4j
@Service
@RequiredArgsConstructor
public class Importing {
    static final int MOST_FILES = 20;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Sites sites;
    private final AccountLists lists;
    private final ListFiles files;
    private final ImportStates states;
    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * What became of the files.
     *
     * @param known whether the site has a list made of these very files already; it is left as it is
     */
    public record Taken(AccountList list, boolean known) {}

    /** A file of the request. */
    public interface Sent {
        @Nullable
        String name();

        /** Moves it, if that is possible, or copies it. */
        void moveTo(Path target) throws IOException;
    }

    /** Refuses at once what is no table; what is in it is read by a job. */
    public Taken take(CurrentUser user, int siteId, List<Sent> sent) {
        sites.one(user, siteId);
        if (sent.isEmpty()) {
            throw new AccountProblem.NoFile();
        }
        if (sent.size() > MOST_FILES) {
            throw new AccountProblem.TooManyFiles(MOST_FILES);
        }
        var folder = files.begin();
        try {
            var uploaded = move(sent, folder);
            check(uploaded, folder);
            var hash = hash(uploaded);
            var size = size(uploaded);
            return transaction.execute(status -> {
                lists.lock(siteId);
                return lists.ofFiles(siteId, hash)
                        .map(list -> new Taken(list, true))
                        .orElseGet(() -> new Taken(add(user, siteId, folder, uploaded, hash, size), false));
            });
        } catch (IOException | UncheckedIOException noRoom) {
            log.error("Uploaded files cannot be put aside: {}", noRoom.toString());
            throw new ImportProblem.NoRoom();
        } finally {
            files.delete(folder);
        }
    }

    /** Stops a reading; nothing of the files is taken then. */
    public void cancel(CurrentUser user, int siteId, long listId) {
        sites.one(user, siteId);
        var list = lists.one(siteId, listId);
        if (!states.cancel(listId)) {
            throw new ImportProblem.IsOver(list.number());
        }
        log.info("{} cancelled list {} of site {}", user.username(), listId, siteId);
    }

    private AccountList add(
            CurrentUser user, int siteId, Path folder, List<UploadedFile> uploaded, String hash, long size) {
        var list = lists.add(new AccountLists.NewList(
                siteId,
                uploaded.stream().map(UploadedFile::name).toList(),
                size,
                hash,
                LocalDate.ofInstant(clock.instant(), VIETNAM),
                user.username(),
                RequestAddress.current()));
        files.keep(folder, list.id());
        ImportJobs.schedule(scheduler.getObject(), list.id(), clock);
        return list;
    }

    private static List<UploadedFile> move(List<Sent> sent, Path folder) throws IOException {
        var uploaded = new ArrayList<UploadedFile>();
        for (var file : sent) {
            var target = folder.resolve(String.valueOf(uploaded.size()));
            file.moveTo(target);
            uploaded.add(new UploadedFile(shown(Uploads.nameOf(file.name())), target));
        }
        return uploaded;
    }

    private static void check(List<UploadedFile> uploaded, Path folder) {
        try (var workbooks = WorkbookSet.open(uploaded, folder, ListReading.LIMITS)) {
            for (var workbook : workbooks.workbooks()) {
                workbook.open().close();
            }
        } catch (UnreadableWorkbookException unreadable) {
            throw FileRefusals.problem(unreadable);
        }
    }

    private static long size(List<UploadedFile> uploaded) throws IOException {
        var size = 0L;
        for (var file : uploaded) {
            size += Files.size(file.path());
        }
        return size;
    }

    /** Of all files, in their order. */
    private static String hash(List<UploadedFile> uploaded) throws IOException {
        var digest = Uploads.sha256();
        for (var file : uploaded) {
            try (var in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String shown(String name) {
        return name.isEmpty() ? "?" : name;
    }
}

package vn.emc.catalog.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.audit.AuditedChange;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.CatalogueVersions;
import vn.emc.catalog.services.CatalogueVersions.NewVersion;
import vn.emc.catalog.site.Sites;
import vn.emc.imports.FileRefusals;
import vn.emc.imports.ImportJobs;
import vn.emc.imports.ImportProblem;
import vn.emc.imports.ImportStates;
import vn.emc.imports.TemporaryFile;
import vn.emc.imports.Uploads;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.Workbook;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.RequestAddress;

/** Takes files: each becomes a version that a job fills. Whoever calls has checked the permission. */
@Slf4j
@Service
@RequiredArgsConstructor
public class Importing {

    private final Sites sites;
    private final CatalogueVersions versions;
    private final ImportFiles files;
    private final ImportStates states;
    private final ObjectProvider<Scheduler> scheduler;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * What became of a file.
     *
     * @param known whether the site has a version of this very file already; it is left as it is
     */
    public record Taken(CatalogueVersion version, boolean known) {}

    /** Where the content comes from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Refuses at once what is no workbook; what is in it is read by a job. */
    public Taken take(CurrentUser user, int siteId, @Nullable String fileName, Content content, boolean defaultWanted) {
        sites.one(user, siteId);
        try (var file = new TemporaryFile()) {
            var hash = copy(content, file.path());
            try (var workbook = Workbook.open(file.path(), ImportLimits.WORKBOOK)) {
                log.debug("{} sheets are to be read", workbook.sheetNames().size());
            }
            var size = Files.size(file.path());
            return transaction.execute(status -> {
                versions.lock(siteId);
                return versions.ofFile(siteId, hash)
                        .map(version -> new Taken(version, true))
                        .orElseGet(() -> new Taken(
                                add(user, siteId, Uploads.nameOf(fileName), file.path(), size, hash, defaultWanted),
                                false));
            });
        } catch (UnreadableWorkbookException unreadable) {
            throw FileRefusals.problem(unreadable);
        } catch (IOException noRoom) {
            log.error("An uploaded file cannot be put aside: {}", noRoom.toString());
            throw new ImportProblem.NoRoom();
        }
    }

    /** Stops a reading; nothing of the file is taken then. */
    public void cancel(CurrentUser user, int siteId, long versionId) {
        sites.one(user, siteId);
        transaction.executeWithoutResult(status -> {
            var version = versions.one(siteId, versionId);
            if (!states.cancel(versionId)) {
                throw new ImportProblem.IsOver(version.number());
            }
            audit.record(new AuditedChange(
                    AuditedAction.IMPORT_CANCELLED,
                    String.valueOf(siteId),
                    user.username(),
                    null,
                    String.valueOf(version.number()),
                    null,
                    null));
        });
    }

    private CatalogueVersion add(
            CurrentUser user, int siteId, String fileName, Path file, long size, String hash, boolean defaultWanted) {
        var id = versions.add(new NewVersion(
                siteId,
                null,
                fileName,
                size,
                hash,
                defaultWanted,
                clock.instant(),
                user.username(),
                RequestAddress.current()));
        files.keep(id, file);
        var version = versions.one(siteId, id);
        audit.record(new AuditedChange(
                AuditedAction.CATALOGUE_IMPORTED,
                String.valueOf(siteId),
                user.username(),
                null,
                String.valueOf(version.number()),
                null,
                Map.of("fileName", fileName, "fileSize", size, "sha256", hash)));
        ImportJobs.schedule(scheduler.getObject(), id, clock);
        return version;
    }

    private static String copy(Content content, Path file) throws IOException {
        var digest = Uploads.sha256();
        try (var in = new DigestInputStream(content.open(), digest);
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package vn.emc.reconciliation.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Hands out the files of extracts and notes who gets them. */
@Service
@RequiredArgsConstructor
@Slf4j
@Transactional
public class Downloading {
    private final Extracts extracts;
    private final Workbooks workbooks;
    private final WorkbookTable workbookTable;
    private final DownloadTable downloads;
    private final FileStore files;

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageView<Download> list(CurrentUser user, long id, int number, PageQuery page) {
        return downloads.page(extracts.find(user, id, number).id(), page);
    }

    /** Has a workbook made, unless it is there. */
    public void askForWorkbook(CurrentUser user, long id, int number, ExtractFileKind kind) {
        workbooks.ask(ready(user, id, number).id(), kind);
    }

    Handout download(CurrentUser user, long id, int number, ExtractFileKind kind, ExtractForm form) {
        var extract = ready(user, id, number);
        var file = manifest(extract).file(kind);
        var content = switch (form) {
            case ZIP -> zip(file);
            case CSV -> csv(file);
            case XLSX -> workbook(extract, file);
        };
        if (content instanceof Handout.Found) {
            downloads.add(extract.id(), user, kind, form);
        }
        return content;
    }

    private Extract ready(CurrentUser user, long id, int number) {
        var extract = extracts.find(user, id, number);
        if (extract.state() != ExtractState.READY) {
            throw new ReconciliationProblem.ExtractNotReady(number);
        }
        return extract;
    }

    private static Manifest manifest(Extract extract) {
        var manifest = extract.manifest();
        if (manifest == null) {
            throw new ReconciliationProblem.ExtractNotReady(extract.number());
        }
        return manifest;
    }

    private Handout zip(ExtractFile file) {
        return new Handout.Found(
                file.name(),
                ExtractForm.ZIP,
                file.size(),
                new FileSystemResource(path(file, file.sha256(), file.size())));
    }

    private Handout csv(ExtractFile file) {
        var archive = path(file, file.sha256(), file.size());
        var resource = new InputStreamResource(() -> {
            var zip = new ZipInputStream(Files.newInputStream(archive));
            zip.getNextEntry();
            return zip;
        });
        return new Handout.Found(name(file, ExtractForm.CSV), ExtractForm.CSV, file.csvSize(), resource);
    }

    private Handout workbook(Extract extract, ExtractFile file) {
        var made = workbookTable.find(extract.id(), file.kind());
        if (made.isEmpty()) {
            workbooks.ask(extract.id(), file.kind());
            return new Handout.UnderWay();
        }
        var path = path(file, made.get().sha256(), made.get().size());
        return new Handout.Found(
                name(file, ExtractForm.XLSX), ExtractForm.XLSX, made.get().size(), new FileSystemResource(path));
    }

    private static String name(ExtractFile file, ExtractForm form) {
        return file.name().substring(0, file.name().lastIndexOf('.')) + form.ending();
    }

    private Path path(ExtractFile file, String sha256, long size) {
        var path = files.path(sha256);
        try {
            if (Files.size(path) == size) {
                return path;
            }
        } catch (IOException gone) {
            log.error("The file {} cannot be read", path, gone);
        }
        log.error("The file {} is gone or damaged", path);
        throw new ReconciliationProblem.FileDamaged(file.name());
    }
}

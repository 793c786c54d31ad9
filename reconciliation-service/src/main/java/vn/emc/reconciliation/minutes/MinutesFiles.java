package vn.emc.reconciliation.minutes;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.paper.PdfPaper;
import vn.emc.reconciliation.paper.WordPaper;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Step;
import vn.emc.web.security.CurrentUser;

/** Hands out the minutes: drafts as they are now, and what both sides agreed to as it was first made. */
@Service
@RequiredArgsConstructor
public class MinutesFiles {
    private final Reconciliations reconciliations;
    private final Settlements settlements;
    private final MinutesContent content;
    private final MinutesPaper papers;
    private final MinutesTable table;
    private final FileStore files;
    private final PdfPaper pdf;
    private final WordPaper word;

    /**
     * The minutes as they stand.
     *
     * @throws ReconciliationProblem.NoMinutes before step 5
     */
    public MinutesFile file(CurrentUser user, long id, PaperFormat format) {
        var one = reconciliations.one(user, id);
        var settlement = settlement(one);
        var name = "bien-ban-doi-soat-%d-%d%s%s"
                .formatted(id, settlement.version(), settlement.isAgreed() ? "" : "-du-thao", format.getEnding());
        var content = settlement.isAgreed()
                ? whole(agreed(user, one, settlement, format), name)
                : new ByteArrayResource(write(user, one, settlement, format));
        return new MinutesFile(name, format, settlement.isAgreed(), content);
    }

    /** Where the file of an agreed version lies; made if nobody has asked for it yet. */
    Path agreed(CurrentUser user, Reconciliation one, Settlement settlement, PaperFormat format) {
        if (table.find(one.id(), settlement, format).isEmpty()) {
            var made = files.put(new ByteArrayInputStream(write(user, one, settlement, format)));
            table.add(one.id(), settlement, format, made);
        }
        return files.path(table.find(one.id(), settlement, format).orElseThrow());
    }

    /** @throws ReconciliationProblem.NoMinutes before step 5 */
    Settlement settlement(Reconciliation one) {
        var isThere = one.state().hasEndedWell()
                || one.state().step().filter(Step.AGREEMENT::equals).isPresent();
        return settlements
                .of(one.id())
                .filter(settlement -> isThere)
                .orElseThrow(() -> new ReconciliationProblem.NoMinutes(one.id()));
    }

    private byte[] write(CurrentUser user, Reconciliation one, Settlement settlement, PaperFormat format) {
        var paper = papers.of(content.of(user, one, settlement));
        return switch (format) {
            case PDF -> pdf.write(paper);
            case DOCX -> word.write(paper);
        };
    }

    private Resource whole(Path file, String name) {
        if (!files.isWhole(String.valueOf(file.getFileName()))) {
            throw new ReconciliationProblem.FileDamaged(name);
        }
        return new FileSystemResource(file);
    }
}

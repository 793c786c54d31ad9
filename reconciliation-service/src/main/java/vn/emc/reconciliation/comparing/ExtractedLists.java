package vn.emc.reconciliation.comparing;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.extract.ExtractFileKind;
import vn.emc.reconciliation.extract.Extracts;
import vn.emc.reconciliation.workflow.Reconciliation;

/** What the agency handed over in step 3. */
@Component
@RequiredArgsConstructor
class ExtractedLists implements EmcLists {
    private final Extracts extracts;
    private final FileStore files;

    @Override
    public Optional<EmcList> handedOver(Reconciliation reconciliation) {
        return extracts.handedOver(reconciliation).map(extract -> {
            var manifest = Objects.requireNonNull(extract.manifest(), "what was handed over has files");
            var sha256 = manifest.file(ExtractFileKind.DOSSIERS).csvSha256();
            return new Extracted(extract.number(), sha256, files.path(sha256));
        });
    }

    private record Extracted(int extract, String sha256, Path file) implements EmcList {}
}

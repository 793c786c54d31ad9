package vn.emc.catalog.imports;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.imports.FindingView;
import vn.emc.imports.Findings;
import vn.emc.imports.ImportProgress;
import vn.emc.imports.Severity;
import vn.emc.web.paging.PageQuery;

/** Shows versions to people, with their first errors where one alone is asked for. */
@Component
@RequiredArgsConstructor
public class ImportViews {
    private static final PageQuery FIRST_ERRORS = new PageQuery(0, 100, null);

    private final Findings findings;
    private final Clock clock;

    /** In a list. */
    public ImportView of(CatalogueVersion version) {
        return view(version, null);
    }

    /** By itself. */
    ImportView withErrors(CatalogueVersion version) {
        return view(
                version,
                version.rowsWrong() == 0
                        ? List.of()
                        : findings.page(version.id(), Severity.ERROR, FIRST_ERRORS)
                                .items());
    }

    private ImportView view(CatalogueVersion version, @Nullable List<FindingView> errors) {
        return new ImportView(
                version.id(),
                version.siteId(),
                version.number(),
                version.origin(),
                version.state(),
                version.isDefault(),
                version.defaultWanted(),
                version.fileName(),
                version.fileSize(),
                version.fileHash(),
                version.reason(),
                progress(version),
                new ImportView.Counts(version.rowsTotal(), version.rowsGood(), version.rowsWrong(), version.warnings()),
                findings.failure(version.failure(), version.failureArguments(), null),
                errors,
                version.createdAt(),
                version.createdBy(),
                version.startedAt(),
                version.finishedAt());
    }

    private ImportProgress progress(CatalogueVersion version) {
        return ImportProgress.of(
                version.rowsTotal(),
                version.progress(),
                version.startedAt(),
                version.finishedAt() == null ? clock.instant() : version.finishedAt(),
                version.state().isOver());
    }
}

package vn.emc.catalog.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.ServiceFinding.Severity;
import vn.emc.web.paging.PageQuery;

/** Shows versions to people, with their first errors where one alone is asked for. */
@Component
@RequiredArgsConstructor
public class ImportViews {
    private static final PageQuery FIRST_ERRORS = new PageQuery(0, 100, null);
    private static final int HUNDRED = 100;

    private final Findings findings;
    private final MessageSource messages;
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
                failure(version),
                errors,
                version.createdAt(),
                version.createdBy(),
                version.startedAt(),
                version.finishedAt());
    }

    private ImportView.@Nullable Failure failure(CatalogueVersion version) {
        var code = version.failure();
        return code == null
                ? null
                : new ImportView.Failure(
                        code,
                        messages.getMessage(
                                "problem." + code,
                                version.failureArguments().toArray(),
                                LocaleContextHolder.getLocale()));
    }

    private ImportView.Progress progress(CatalogueVersion version) {
        var percent = (int) Math.floor(version.progress() * HUNDRED);
        var start = version.startedAt();
        if (start == null || version.rowsTotal() == 0) {
            return new ImportView.Progress(version.rowsTotal(), percent, null, null);
        }
        var end = version.finishedAt() == null ? clock.instant() : version.finishedAt();
        var millis = Math.max(1, Duration.between(start, end).toMillis());
        var left = version.state().isOver() || version.progress() <= 0
                ? null
                : Math.round(millis * (1 - version.progress()) / version.progress() / 1000);
        return new ImportView.Progress(version.rowsTotal(), percent, version.rowsTotal() * 1000L / millis, left);
    }
}

package vn.emc.account.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.imports.Download;
import vn.emc.imports.Findings;
import vn.emc.spreadsheet.SheetWriter;

/** What was found in a list as a workbook; the list itself cannot be marked, because it is no longer there. */
@Component
@RequiredArgsConstructor
class FindingsDownload {
    private static final List<String> HEADINGS =
            List.of("finding.severity", "finding.sheet", "finding.row", "finding.column", "finding.message");

    private final Findings findings;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    void send(ListView list, HttpServletResponse response) throws IOException {
        new Download("loi-import-user-%d.xlsx".formatted(list.number()), Download.XLSX, response).send(out -> {
            try (var sheet = new SheetWriter(out)) {
                sheet.header(HEADINGS.stream().map(this::text).toList());
                // Rows come in portions only within a transaction.
                transaction.executeWithoutResult(status -> findings.each(
                        list.id(),
                        finding -> sheet.row(Stream.<Object>of(
                                        text("finding.severity." + finding.severity()),
                                        finding.sheet(),
                                        finding.row(),
                                        finding.column(),
                                        finding.message())
                                .toList())));
            }
        });
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}

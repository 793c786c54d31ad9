package vn.emc.catalog.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.catalog.services.ServiceFinding;
import vn.emc.catalog.services.ServiceFinding.Severity;
import vn.emc.spreadsheet.CellError;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** What is wrong or odd in a file, in the words of the request's language. Whoever calls has checked whose file it is. */
@Component
@RequiredArgsConstructor
public class Findings {
    private final JdbcClient database;
    private final MessageSource messages;

    /**
     * In the order of the file.
     *
     * @param severity null for both
     */
    public PageView<FindingView> page(long versionId, @Nullable Severity severity, PageQuery page) {
        var total = database.sql("""
                        select count(*) from import_finding
                        where version_id = :id and (:severity::text is null or severity = :severity)
                        """)
                .param("id", versionId)
                .param("severity", severity == null ? null : severity.name())
                .query(Long.class)
                .single();
        var findings = database.sql("""
                        select * from import_finding
                        where version_id = :id and (:severity::text is null or severity = :severity)
                        order by id limit :size offset :offset
                        """)
                .param("id", versionId)
                .param("severity", severity == null ? null : severity.name())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::view)
                .list();
        return PageView.of(findings, page, total);
    }

    /** All errors, by cell. */
    List<CellError> cellErrors(long versionId) {
        return database.sql("select * from import_finding where version_id = ? and severity = 'ERROR' order by id")
                .param(versionId)
                .query((row, number) -> new CellError(
                        row.getString("sheet"), row.getInt("row_number"), row.getString("column_letter"), text(row)))
                .list();
    }

    /** A finding in words. */
    public String text(ServiceFinding finding) {
        return text(finding.code(), finding.arguments().toArray());
    }

    private FindingView view(ResultSet row, int number) throws SQLException {
        return new FindingView(
                Severity.valueOf(row.getString("severity")),
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getString("column_name"),
                row.getString("column_letter"),
                row.getString("code"),
                text(row));
    }

    private String text(ResultSet row) throws SQLException {
        return text(row.getString("code"), (Object[]) row.getArray("arguments").getArray());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage("finding." + code, arguments, LocaleContextHolder.getLocale());
    }
}

package vn.emc.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.spreadsheet.CellError;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** What is wrong or odd in a file, in the words of the request's language. Whoever calls has checked whose file it is. */
@RequiredArgsConstructor
public class Findings {
    private final JdbcClient database;
    private final MessageSource messages;

    /**
     * In the order of the file.
     *
     * @param severity null for both
     */
    public PageView<FindingView> page(long importId, @Nullable Severity severity, PageQuery page) {
        var total = database.sql("""
                        select count(*) from import_finding
                        where import_id = :id and (:severity::text is null or severity = :severity)
                        """)
                .param("id", importId)
                .param("severity", severity == null ? null : severity.name())
                .query(Long.class)
                .single();
        var findings = database.sql("""
                        select * from import_finding
                        where import_id = :id and (:severity::text is null or severity = :severity)
                        order by id limit :size offset :offset
                        """)
                .param("id", importId)
                .param("severity", severity == null ? null : severity.name())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::view)
                .list();
        return PageView.of(findings, page, total);
    }

    /** All, in the order of the file; not held in memory together. */
    public void each(long importId, Consumer<FindingView> consumer) {
        try (Stream<FindingView> all = database
                .sql("select * from import_finding where import_id = ? order by id")
                .withFetchSize(1000)
                .param(importId)
                .query(this::view)
                .stream()) {
            all.forEach(consumer);
        }
    }

    /** All errors, by cell. */
    public List<CellError> cellErrors(long importId) {
        return database.sql("select * from import_finding where import_id = ? and severity = 'ERROR' order by id")
                .param(importId)
                .query((row, number) -> new CellError(
                        row.getString("sheet"), row.getInt("row_number"), row.getString("column_letter"), text(row)))
                .list();
    }

    /** A finding in words. */
    public String text(String code, List<String> arguments) {
        return text(code, arguments.toArray());
    }

    /** A failure in words; null where there is none. */
    public @Nullable ImportFailure failure(@Nullable String code, List<String> arguments, @Nullable String file) {
        return code == null
                ? null
                : new ImportFailure(
                        code,
                        messages.getMessage("problem." + code, arguments.toArray(), LocaleContextHolder.getLocale()),
                        file);
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

package vn.emc.reconciliation.extract;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.attachment.StoredFile;

/** Which files of extracts there are workbooks of, or are to be. */
@Component
@RequiredArgsConstructor
class WorkbookTable {
    private final JdbcClient database;
    private final Clock clock;

    /**
     * A workbook that is there.
     *
     * @param sha256 also its address
     */
    record Made(String sha256, long size) {}

    /** Answers whether nobody asked for it before. */
    boolean ask(UUID extractId, ExtractFileKind kind) {
        return database.sql("""
                        insert into extract_workbook (extract_id, kind, asked_at) values (:id, :kind, :now)
                        on conflict do nothing""")
                        .param("id", extractId)
                        .param("kind", kind.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void made(UUID extractId, ExtractFileKind kind, StoredFile file) {
        database.sql(
                        "update extract_workbook set sha256 = :sha256, size = :size where extract_id = :id and kind = :kind")
                .param("id", extractId)
                .param("kind", kind.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .update();
    }

    /** So that it can be asked for again. */
    void giveUp(UUID extractId, ExtractFileKind kind) {
        database.sql("delete from extract_workbook where extract_id = :id and kind = :kind and sha256 is null")
                .param("id", extractId)
                .param("kind", kind.name())
                .update();
    }

    Optional<Made> find(UUID extractId, ExtractFileKind kind) {
        return database.sql("""
                        select sha256, size from extract_workbook
                        where extract_id = :id and kind = :kind and sha256 is not null""")
                .param("id", extractId)
                .param("kind", kind.name())
                .query((row, number) -> new Made(row.getString(1), row.getLong(2)))
                .optional();
    }

    List<ExtractFileKind> made(UUID extractId) {
        return kinds(extractId, "sha256 is not null");
    }

    List<ExtractFileKind> underWay(UUID extractId) {
        return kinds(extractId, "sha256 is null");
    }

    private List<ExtractFileKind> kinds(UUID extractId, String condition) {
        return database.sql("select kind from extract_workbook where extract_id = ? and %s order by kind"
                        .formatted(condition))
                .param(extractId)
                .query((row, number) -> ExtractFileKind.valueOf(row.getString(1)))
                .list();
    }
}

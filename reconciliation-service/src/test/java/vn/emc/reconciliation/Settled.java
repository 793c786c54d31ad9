package vn.emc.reconciliation;

import static vn.emc.reconciliation.ReconciliationApi.path;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.extract.ExtractFile;
import vn.emc.reconciliation.extract.ExtractFileKind;
import vn.emc.reconciliation.extract.Manifest;
import vn.emc.reconciliation.workflow.Period;

/** Brings reconciliations to step 5 without going through the steps before. */
public final class Settled {
    private static final String RESULT = """
            {"emc": {"lines": 3, "outside": 0}, "local": {"lines": 3, "outside": 0},
             "classes": {"MATCH": {"dossiers": 1, "emc": 1, "local": 1, "emcCounts": {"received": 1, "online": 1, "fullyOnline": 0},
                 "localCounts": {"received": 1, "online": 1, "fullyOnline": 0}},
               "FIELD_DIFF": {"dossiers": 2, "emc": 2, "local": 2, "emcCounts": {"received": 2, "online": 2, "fullyOnline": 2},
                 "localCounts": {"received": 2, "online": 2, "fullyOnline": 0}}},
             "fields": {"LEVEL": {"dossiers": 2, "change": {"received": 0, "online": 0, "fullyOnline": -2}}},
             "codeVariants": 0, "procedureVariants": 0, "notInCatalogue": 0, "kept": 2, "causes": []}""";

    private final Scene scene;
    private final JdbcClient database;
    private final FileStore files;

    public Settled(Scene scene, JdbcClient database, FileStore files) {
        this.scene = scene;
        this.database = database;
        this.files = files;
    }

    /** In step 5, with a comparison that found something, and nothing decided. */
    public long compared() {
        var id = scene.withPeriod();
        var extract = UUID.randomUUID();
        var period = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
        var manifest = new Manifest(
                Instant.parse("2025-12-01T01:30:00Z"),
                List.of(scene.site),
                period,
                List.of(file(id, ExtractFileKind.DOSSIERS), file(id, ExtractFileKind.EVENTS)));
        database.sql("""
                        insert into extract (id, reconciliation_id, number, state, sites, period_from, period_to, requested_at,
                            requested_by, finished_at, manifest)
                        values (:extract, :id, 1, 'READY', array[:site], '2025-01-01', '2025-06-30', now(), 'officer', now(),
                            :manifest::jsonb)""")
                .param("extract", extract)
                .param("id", id)
                .param("site", scene.site)
                .param("manifest", ContractJson.mapper().writeValueAsString(manifest))
                .update();
        database.sql(
                        "insert into extract_handover (extract_id, at, by, by_name) values (?, now(), 'officer', 'Officer')")
                .param(extract)
                .update();
        var list = put("Danh sách " + id);
        database.sql("""
                        insert into local_list (reconciliation_id, number, state, name, size, sha256, uploaded_at, uploaded_by,
                            progress, list_sha256, result, finished_at)
                        values (:id, 1, 'READY', 'danh-sach.csv', :size, :sha256, now(), 'operator.h56', 1, :sha256,
                            '{"rows": 3, "lines": 3, "outside": 0, "problems": [], "counts": {}, "unknownHeaders": [],
                              "encoding": "UTF-8"}'::jsonb, now())""")
                .param("id", id)
                .param("size", list.size())
                .param("sha256", list.sha256())
                .update();
        database.sql("""
                        insert into comparison (reconciliation_id, number, state, local_list, extract, extract_sha256,
                            requested_at, requested_by, progress, result, finished_at, concluded_at)
                        values (:id, 1, 'READY', 1, 1, :sha256, now(), 'operator.h56', 1, :result::jsonb, now(), now())""")
                .param("id", id)
                .param("sha256", "0".repeat(64))
                .param("result", RESULT)
                .update();
        database.sql("""
                        insert into weighing (comparison_id, at, dossiers, weights)
                        select id, now(), '{"classes": {"FIELD_DIFF": 2, "MATCH": 1}, "fields": {"LEVEL": 2}}'::jsonb, :weights::jsonb
                        from comparison where reconciliation_id = :id""")
                .param(
                        "weights",
                        "{\"emc\": {\"%d\": {\"values\": {\"B1\": {\"numerator\": 3, \"denominator\": 4}}}}, \"weights\": []}"
                                .formatted(scene.site))
                .param("id", id)
                .update();
        database.sql("update reconciliation set state = 'AGREEMENT' where id = ?")
                .param(id)
                .update();
        return id;
    }

    /** Another version, in which the field that differs is decided on so. */
    public void decide(long id, int version, String remedy) {
        database.sql("""
                        insert into resolution (reconciliation_id, version, comparison_id, class, field, remedy, reason, by, at)
                        select :id, :version, id, 'FIELD_DIFF', 'LEVEL', :remedy, 'Ba thủ tục khai sai.', 'operator.h56', now()
                        from comparison where reconciliation_id = :id""")
                .param("id", id)
                .param("version", version)
                .param("remedy", remedy)
                .update();
    }

    public void agree(long id, int version, String side) {
        database.sql("""
                        insert into agreement (reconciliation_id, comparison_id, version, side, by, at)
                        select :id, id, :version, :side, lower(:side), now() from comparison where reconciliation_id = :id""")
                .param("id", id)
                .param("version", version)
                .param("side", side)
                .update();
    }

    /** Version 1, to which both sides have agreed. */
    public long agreed() {
        var id = compared();
        decide(id, 1, "TAKE_LOCAL");
        agree(id, 1, "UNIT");
        agree(id, 1, "AGENCY");
        return id;
    }

    /** What both sides sign. */
    public byte[] minutes(long id) {
        return scene.operator.get(path(id) + "/minutes.pdf").expect(200).bytes();
    }

    private ExtractFile file(long id, ExtractFileKind kind) {
        var stored = put(kind + " " + id);
        var name = "emc-doi-soat-%d-1-%s.zip".formatted(id, kind.getFileName());
        return new ExtractFile(kind, name, 3, stored.size(), stored.sha256(), 10, "c".repeat(64));
    }

    private StoredFile put(String content) {
        return files.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}

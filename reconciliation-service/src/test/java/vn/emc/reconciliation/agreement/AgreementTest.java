package vn.emc.reconciliation.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.ReconciliationApi.Answer;
import vn.emc.reconciliation.Scene;
import vn.emc.reconciliation.list.ListFile;
import vn.emc.test.ServiceTest;

/** Step 5 as both sides go through it: EMC has 0001 to 0003, the unit 0001, 0002 with another level, and 0009. */
@ServiceTest(database = "emc_reconciliation")
@Import({GivenLists.class, SignedAnyway.class})
class AgreementTest {
    private static final FakeReporting REPORTING = new FakeReporting();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HEADER = "Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Trạng thái;Mức độ;Hình thức tiếp nhận\n";
    private static final String SAME = "H56-250101-0001;1.000001;01/01/2025;Đang xử lý;Toàn trình;Trực tuyến\n";
    private static final String OTHER_LEVEL = "H56-250101-0002;1.000001;01/01/2025;Đang xử lý;Một phần;Trực tuyến\n";
    private static final String LOST = "H56-250101-0009;1.000001;01/01/2025;Đang xử lý;Một phần;Trực tuyến\n";

    private final Scene scene;
    private final JdbcClient database;
    private final GivenLists lists;
    private final SchedulerClient scheduler;

    AgreementTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired GivenLists lists,
            @Autowired SchedulerClient scheduler) {
        this.scene = new Scene(port, sites);
        this.database = database;
        this.lists = lists;
        this.scheduler = scheduler;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("emc.reconciliation.counts.indicators", REPORTING::address);
    }

    @BeforeEach
    void reportingAnswers() {
        REPORTING.says(FakeReporting.all("3/3"));
    }

    @Test
    void whatBothAgreeOnIsCorrectedCountedAndClosed() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);
        assertThat(weighed(id).get("complete").asBoolean()).isFalse();
        decideAll(id);
        var decided = scene.officer.get(path(id) + "/resolutions").expect(200).json();
        assertThat(decided.get("version").intValue()).isEqualTo(3);
        assertThat(decided.get("complete").asBoolean()).isTrue();
        assertThat(promised(decided.get("effect"))).containsEntry("B1", "3/3").containsEntry("B4", "1/1");
        agree(scene.operator, id, 3).expect(201);
        agree(scene.officer, id, 3).expect(201);

        scene.officer.post(path(id) + "/corrections").expect(202);

        assertThat(scene.operator.state(id)).isEqualTo("CORRECTION");
        assertThat(byCode(REPORTING.corrections(scene.site, 1))).satisfies(corrections -> {
            assertThat(corrections.keySet())
                    .containsExactlyInAnyOrder("H56-250101-0002", "H56-250101-0003", "H56-250101-0009");
            assertThat(corrections.get("H56-250101-0002"))
                    .isEqualTo(new AgreedFacts(null, null, 3, null, null).toString());
            assertThat(corrections.get("H56-250101-0003")).isEqualTo("null");
            assertThat(corrections.get("H56-250101-0009")).contains("on=2025-01-01", "level=3", "channel=1");
        });
        REPORTING.counts(id, 2, false);
        await().atMost(PATIENCE).until(() -> run(id).get("counted").intValue() == 2);
        REPORTING.says(Map.of());
        REPORTING.completes(id, scene.site, 1, 3, 17L);
        await().atMost(PATIENCE).until(() -> scene.operator.state(id).equals("CLOSED"));
        assertThat(run(id).at("/snapshots/0").longValue()).isEqualTo(17);
        var effect = scene.operator.get(path(id) + "/effect").expect(200).json();
        assertThat(effect.at("/total/B1/before/numerator").intValue()).isEqualTo(3);
        assertThat(effect.at("/total/B1/promised/ratio").asString()).isEqualTo("100.0");
        assertThat(effect.at("/total/B1/after/ratio").asString()).isEqualTo("33.33");
        assertThat(effect.at("/sites/0/site").intValue()).isEqualTo(scene.site);
        assertThat(scene.admin
                        .get(path(id) + "/effect")
                        .json()
                        .at("/total/B8/after/numerator")
                        .intValue())
                .isEqualTo(1);
        assertThat(scene.operator
                        .get(path(id) + "/history")
                        .json()
                        .at("/items/0/action")
                        .asString())
                .isEqualTo("CLOSE");
        assertThat(scene.operator
                        .get(path(id) + "/history")
                        .json()
                        .at("/items/0/actor")
                        .asString())
                .isEqualTo("emc");
        assertThat(scene.officer.post(path(id) + "/corrections").expect(409).code())
                .isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void whatIsSentOnceMoreIsTheSame() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);
        weighed(id);
        decideAll(id);
        agree(scene.operator, id, 3).expect(201);
        agree(scene.officer, id, 3).expect(201);
        scene.officer.post(path(id) + "/corrections").expect(202);
        var first = REPORTING.corrections(scene.site, 1);

        // As if the service had died before it could note what was sent.
        await().atMost(PATIENCE).until(() -> run(id).has("publishedAt"));
        database.sql("update correction_run set sent = 0, published_at = null where reconciliation_id = ?")
                .param(id)
                .update();
        scheduler.scheduleIfNotExists(
                new TaskInstance<Void>("carry-out-corrections", String.valueOf(id)), Instant.now());

        var both = REPORTING.corrections(scene.site, 2);
        assertThat(both).hasSize(6).containsAll(first);
        assertThat(both.stream().distinct().toList()).containsExactlyInAnyOrderElementsOf(first);
        // What comes late and in the wrong order takes nothing back.
        REPORTING.counts(id, 3, true);
        await().atMost(PATIENCE).until(() -> scene.operator.state(id).equals("CLOSED"));
        REPORTING.counts(id, 1, false);
        REPORTING.counts(id, 3, true, 99L);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> run(id).get("counted").intValue() == 3);
        assertThat(run(id).get("snapshots")).isEmpty();
    }

    @Test
    void whatWasLostIsSentAgainOnceNothingHasBeenHeardForLong() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);
        weighed(id);
        decideAll(id);
        agree(scene.operator, id, 3).expect(201);
        agree(scene.officer, id, 3).expect(201);
        scene.officer.post(path(id) + "/corrections").expect(202);
        var first = REPORTING.corrections(scene.site, 1);
        REPORTING.counts(id, 1, false);
        await().atMost(PATIENCE).until(() -> run(id).get("counted").intValue() == 1);
        var resend = path(id) + "/corrections/resend";
        assertThat(scene.officer.post(resend).expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
        assertThat(scene.officer.page("/reconciliations/" + id))
                .contains("Còn 2 hồ sơ chưa được tính lại")
                .doesNotContain("Đã lâu không có tiến triển", "Gửi lại các điều chỉnh");
        REPORTING.losesCorrections();
        database.sql("update correction_run set progressed_at = now() - interval '1 hour' where reconciliation_id = ?")
                .param(id)
                .update();

        assertThat(scene.operator.page("/reconciliations/" + id))
                .contains("Đã lâu không có tiến triển")
                .doesNotContain("Gửi lại các điều chỉnh</button>");
        assertThat(scene.officer.page("/reconciliations/" + id)).contains("Gửi lại các điều chỉnh</button>");
        assertThat(scene.officer.page("/reconciliations/" + id + "?lang=en")).contains("no progress for long");
        scene.operator.post(resend).expect(403);
        scene.foreigner.post(resend).expect(404);
        scene.officer
                .form("/reconciliations/" + id + "/corrections/resend", Map.of())
                .expect(204);

        await().atMost(PATIENCE).until(() -> run(id).has("publishedAt"));
        scene.officer.post(resend).expect(409);
        assertThat(FakeReporting.read(
                        Topics.CORRECTIONS, AgreedCorrection.class, each -> each.siteId() == scene.site, 3))
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(FakeReporting.read(
                        Topics.CORRECTIONS_PUBLISHED,
                        CorrectionsPublished.class,
                        each -> each.reconciliationId() == id,
                        2))
                .hasSize(2);
        var history = scene.operator.get(path(id) + "/history").json();
        assertThat(history.at("/items/0/action").asString()).isEqualTo("RESEND_CORRECTIONS");
        REPORTING.completes(id, scene.site, 1, 3);
        await().atMost(PATIENCE).until(() -> scene.operator.state(id).equals("CLOSED"));
        scene.officer.post(resend).expect(409);
    }

    @Test
    void aChangeTakesBothAgreementsAway() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);
        weighed(id);
        assertThat(agree(scene.operator, id, 0).expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
        decideAll(id);
        agree(scene.operator, id, 3).expect(201);
        agree(scene.operator, id, 3).expect(201);
        assertThat(scene.officer.post(path(id) + "/corrections").expect(409).errorCodes())
                .contains("AGREE")
                .doesNotContain("PUBLISH_CORRECTIONS");

        decide(scene.officer, id, "ONLY_EMC", "KEEP_EMC").expect(200);

        var late = agree(scene.officer, id, 3).expect(409);
        assertThat(late.code()).isEqualTo("DECISIONS_CHANGED");
        agree(scene.officer, id, 4).expect(201);
        var now = scene.operator.get(path(id) + "/resolutions").json();
        assertThat(now.get("agreements")).hasSize(1);
        assertThat(now.at("/agreements/0/side").asString()).isEqualTo("AGENCY");
        scene.officer.post(path(id) + "/corrections").expect(409);
        agree(scene.operator, id, 4).expect(201);
        scene.operator.post(path(id) + "/corrections").expect(403);
        scene.officer.post(path(id) + "/corrections").expect(202);
        scene.officer.post(path(id) + "/corrections").expect(409);
        decide(scene.operator, id, "ONLY_EMC", "EXCLUDE").expect(409);
    }

    @Test
    void oneFindingIsTreatedOtherwiseAndThenAsItsClassAgain() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);
        weighed(id);
        decideAll(id);
        var findings = scene.operator.get(path(id) + "/comparisons/1/findings?class=ONLY_EMC");
        var finding = findings.expect(200).json().at("/items/0/number").intValue();
        var one = path(id) + "/resolutions/findings/" + finding;

        var kept = scene.operator
                .put(one, Map.of("remedy", "KEEP_EMC", "reason", "Hồ sơ giấy còn lưu."))
                .expect(200)
                .json();

        assertThat(promised(kept.get("effect"))).containsEntry("B1", "4/4").containsEntry("B4", "2/2");
        assertThat(scene.officer
                        .put(one, Map.of("remedy", "TAKE_LOCAL", "reason", "x"))
                        .expect(422)
                        .errorCodes())
                .containsExactly("KEEP_EMC", "EXCLUDE");
        var back = scene.officer.delete(one).expect(200).json();
        assertThat(promised(back.get("effect"))).containsEntry("B1", "3/3");
        assertThat(back.get("version").intValue()).isEqualTo(5);
        scene.officer.delete(one).expect(404);
        scene.officer
                .put(path(id) + "/resolutions/findings/77", Map.of("remedy", "KEEP_EMC", "reason", "x"))
                .expect(404);
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithWhatCan() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);

        assertThat(decide(scene.operator, id, "MATCH", "KEEP_EMC").expect(404).errorCodes())
                .contains("ONLY_LOCAL")
                .doesNotContain("MATCH");
        assertThat(decide(scene.operator, id, "ONLY_LOCAL", "EXCLUDE")
                        .expect(422)
                        .errorCodes())
                .containsExactly("KEEP_EMC", "TAKE_LOCAL", "SEND_AGAIN");
        assertThat(decide(scene.operator, id, "FIELD_DIFF", "KEEP_EMC")
                        .expect(400)
                        .pointers())
                .containsExactly("/field");
        assertThat(decide(scene.operator, id, "ONLY_EMC?field=LEVEL", "KEEP_EMC")
                        .expect(400)
                        .pointers())
                .containsExactly("/field");
        var why = scene.operator.put(path(id) + "/resolutions/ONLY_EMC", Map.of("remedy", "EXCLUDE"));
        assertThat(why.expect(400).pointers()).containsExactly("/reason");
        scene.operator
                .put(path(id) + "/resolutions/KEY_VARIANT", Map.of("remedy", "KEEP_EMC"))
                .expect(200);
        scene.operator
                .put(
                        path(id) + "/resolutions/ONLY_EMC",
                        Map.of("remedy", "EXCLUDE", "reason", "x"),
                        "If-Match",
                        "\"0\"")
                .expect(412);
        decide(scene.operator, scene.withPeriod(), "ONLY_EMC", "EXCLUDE").expect(409);
    }

    @Test
    void nobodyElseSeesOrActs() {
        var id = inAgreement(HEADER + SAME + OTHER_LEVEL + LOST);

        decide(scene.foreigner, id, "ONLY_EMC", "EXCLUDE").expect(404);
        agree(scene.foreigner, id, 0).expect(404);
        for (var part : List.of("/resolutions", "/corrections", "/effect")) {
            scene.foreigner.get(path(id) + part).expect(404);
            scene.admin.get(path(id) + part).expect(200);
        }
        decide(scene.admin, id, "ONLY_EMC", "EXCLUDE").expect(403);
    }

    @Test
    void withoutCorrectionsItIsClosedAtOnce() {
        var id = inAgreement(HEADER + SAME + LOST);
        weighed(id);
        decide(scene.operator, id, "ONLY_EMC", "KEEP_EMC").expect(200);
        decide(scene.operator, id, "ONLY_LOCAL", "SEND_AGAIN").expect(200);
        agree(scene.operator, id, 2).expect(201);
        agree(scene.officer, id, 2).expect(201);

        scene.officer.post(path(id) + "/corrections").expect(202);

        await().atMost(PATIENCE).until(() -> scene.operator.state(id).equals("CLOSED"));
        assertThat(run(id).get("corrections").intValue()).isZero();
        assertThat(scene.operator
                        .get(path(id) + "/effect")
                        .json()
                        .at("/total/B8/after/numerator")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void nothingIsPublishedWhileTheFiguresBeforeAreNotKnown() {
        var id = inAgreement(HEADER + SAME + LOST);
        weighed(id);
        decide(scene.operator, id, "ONLY_EMC", "KEEP_EMC").expect(200);
        decide(scene.operator, id, "ONLY_LOCAL", "SEND_AGAIN").expect(200);
        agree(scene.operator, id, 2).expect(201);
        agree(scene.officer, id, 2).expect(201);
        REPORTING.says(Map.of());

        var refused = scene.officer.post(path(id) + "/corrections").expect(503);

        assertThat(refused.code()).isEqualTo("FIGURES_NOT_KNOWN");
        assertThat(scene.officer.state(id)).isEqualTo("AGREEMENT");
    }

    @Test
    void ofBothSidesAtOnceNoneIsLost() throws Exception {
        var id = inAgreement(HEADER + SAME + LOST);
        weighed(id);
        decide(scene.operator, id, "ONLY_EMC", "KEEP_EMC").expect(200);
        decide(scene.operator, id, "ONLY_LOCAL", "SEND_AGAIN").expect(200);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = new ArrayList<Callable<Integer>>();
            calls.add(() -> agree(scene.operator, id, 2).status());
            calls.add(() -> agree(scene.officer, id, 2).status());
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(201, 412);
            }
        }

        agree(scene.operator, id, 2).expect(201);
        agree(scene.officer, id, 2).expect(201);
        assertThat(scene.officer.get(path(id) + "/resolutions").json().get("agreements"))
                .hasSize(2);
    }

    private void decideAll(long id) {
        decide(scene.operator, id, "FIELD_DIFF?field=LEVEL", "TAKE_LOCAL").expect(200);
        decide(scene.officer, id, "ONLY_EMC", "EXCLUDE").expect(200);
        decide(scene.operator, id, "ONLY_LOCAL", "TAKE_LOCAL").expect(200);
    }

    private static Answer decide(ReconciliationApi as, long id, String kind, String remedy) {
        return as.put(path(id) + "/resolutions/" + kind, Map.of("remedy", remedy, "reason", "Đã kiểm tra hồ sơ."));
    }

    private static Answer agree(ReconciliationApi as, long id, int version) {
        return as.post(path(id) + "/agreements", Map.of("version", version));
    }

    private JsonNode run(long id) {
        return scene.officer.get(path(id) + "/corrections").expect(200).json().get("run");
    }

    private JsonNode weighed(long id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> scene.operator
                                .get(path(id) + "/resolutions")
                                .expect(200)
                                .json(),
                        view -> view.get("weighed").asBoolean());
    }

    private static Map<String, String> byCode(List<AgreedCorrection> corrections) {
        return corrections.stream()
                .collect(Collectors.toMap(AgreedCorrection::codeProfile, each -> String.valueOf(each.facts())));
    }

    private static Map<String, String> promised(JsonNode effect) {
        return effect.get("total")
                .propertyStream()
                .filter(indicator -> indicator.getValue().has("promised"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        indicator ->
                                indicator.getValue().at("/promised/numerator").intValue()
                                        + "/"
                                        + indicator
                                                .getValue()
                                                .at("/promised/denominator")
                                                .intValue()));
    }

    /** In step 5. */
    private long inAgreement(String list) {
        var id = scene.withPeriod();
        database.sql(
                        "update reconciliation set state = 'COMPARISON', state_since = now() - interval '1 minute' where id = ?")
                .param(id)
                .update();
        var both = list.contains("-0002") ? line("H56-250101-0002") : "";
        lists.give(
                id,
                String.join(",", ListFile.HEADERS) + "\r\n" + line("H56-250101-0001") + both + line("H56-250101-0003"));
        scene.operator
                .upload(path(id) + "/local-lists", "danh-sach.csv", list.getBytes(UTF_8), Map.of())
                .expect(202);
        await().atMost(PATIENCE)
                .until(() -> scene.operator
                        .get(path(id) + "/local-lists/1")
                        .json()
                        .get("state")
                        .asString()
                        .equals("READY"));
        scene.operator.post(path(id) + "/comparisons").expect(202);
        await().atMost(PATIENCE)
                .until(() -> scene.operator
                        .get(path(id) + "/comparisons/1")
                        .json()
                        .get("state")
                        .asString()
                        .equals("READY"));
        scene.operator.post(path(id) + "/comparisons/1/completion").expect(204);
        return id;
    }

    private String line(String code) {
        return "%s,%d,1.000001,H56.11,2025-01-01,,2,4,1,,,,1\r\n".formatted(code, scene.site);
    }
}

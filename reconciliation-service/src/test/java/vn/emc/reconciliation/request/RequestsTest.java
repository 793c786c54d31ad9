package vn.emc.reconciliation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.REQUESTS;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.KnownSites;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
@ExtendWith(OutputCaptureExtension.class)
class RequestsTest {
    private static final Map<String, String> WHY = Map.of("reason", "Thiếu phụ lục.");

    private final ReconciliationApi operator;
    private final ReconciliationApi foreigner;
    private final ReconciliationApi officer;
    private final ReconciliationApi admin;
    private final ReconciliationApi viewer;
    private final int site;
    private final int foreignSite;

    RequestsTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.operator = ReconciliationApi.asOperator(port, "H56");
        this.foreigner = ReconciliationApi.asOperator(port, "H42");
        this.officer = ReconciliationApi.asOfficer(port);
        this.admin = ReconciliationApi.asAdmin(port);
        this.viewer = ReconciliationApi.asViewer(port);
        this.site = KnownSites.introduce("H56.14", sites);
        this.foreignSite = KnownSites.introduce("H42", sites);
    }

    @Test
    void anOperatorAsksForItsOwnUnit() {
        var answer = operator.post(REQUESTS, ReconciliationApi.request(site)).expect(201);

        var created = answer.json();
        var id = created.get("id").longValue();
        assertThat(answer.header("Location")).isEqualTo(path(id));
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.get("organisation").asString()).isEqualTo("H56");
        assertThat(created.get("state").asString()).isEqualTo("DRAFT");
        assertThat(created.get("step").asString()).isEqualTo("REQUEST");
        assertThat(created.get("letterDate").asString()).isEqualTo("2025-11-20");
        assertThat(created.at("/technicalContact/email").asString()).isEqualTo("kythuat@example.vn");
        assertThat(created.get("sites").valueStream().map(each -> each.intValue()))
                .containsExactly(site);
        assertThat(created.get("awaits").valueStream().map(each -> each.asString()))
                .containsExactly("UNIT");
        assertThat(created.get("allowedActions").valueStream().map(each -> each.asString()))
                .containsExactlyInAnyOrder("EDIT", "ATTACH", "DETACH", "SUBMIT", "WITHDRAW", "COMMENT");
        assertThat(created.has("dueOn")).isFalse();
    }

    @Test
    void everyMissingThingIsNamed() {
        var nothing = operator.post(REQUESTS, Map.of()).expect(400);

        assertThat(nothing.code()).isEqualTo("INVALID_REQUEST");
        assertThat(nothing.pointers())
                .containsExactlyInAnyOrder(
                        "/letterNumber",
                        "/letterDate",
                        "/technicalContact/name",
                        "/technicalContact/email",
                        "/technicalContact/phone",
                        "/accountableContact/name",
                        "/accountableContact/email",
                        "/accountableContact/phone",
                        "/sites",
                        "/reason");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refused("letterDate", "2999-01-01")).containsExactly("DATE_IN_FUTURE");
        assertThat(refused("letterDate", "hôm qua")).containsExactly("WRONG_TYPE");
        assertThat(refused("letterNumber", " ")).containsExactly("REQUIRED");
        assertThat(refused("letterNumber", "1".repeat(101))).containsExactly("TOO_LONG");
        assertThat(refused("technicalContact", Map.of("name", "A", "email", "không", "phone", "024 0000 0000")))
                .containsExactly("NOT_AN_EMAIL");
        assertThat(refused("technicalContact", Map.of("name", "A", "email", "a@b.vn", "phone", "gọi tôi")))
                .containsExactly("NOT_A_PHONE");
        assertThat(refused("sites", List.of())).containsExactly("REQUIRED");
        assertThat(refused("sites", List.of(999_999))).containsExactly("SITE_UNKNOWN");
        assertThat(refused("sites", List.of(site, foreignSite))).containsExactly("SITE_UNKNOWN");
        assertThat(refused("kyHieu", "x")).containsExactly("UNKNOWN_FIELD");
    }

    @Test
    void onlyUnitsAsk() {
        officer.post(REQUESTS, ReconciliationApi.request(site)).expect(403);
        admin.post(REQUESTS, ReconciliationApi.request(site)).expect(403);
        viewer.post(REQUESTS, ReconciliationApi.request(site)).expect(403);
        viewer.get(REQUESTS).expect(403);
    }

    @Test
    void somebodyElsesReconciliationDoesNotExistAndWhoAsksIsNoted(CapturedOutput output) {
        var id = operator.draft(site);

        for (var path : List.of("", "/history", "/attachments", "/comments", "/period-proposals", "/reopenings")) {
            assertThat(foreigner.get(path(id) + path).expect(404).code())
                    .as(path)
                    .isEqualTo("RECONCILIATION_NOT_FOUND");
        }
        foreigner.put(path(id), ReconciliationApi.request(foreignSite)).expect(404);
        foreigner.post(path(id) + "/submission").expect(404);
        foreigner.post(path(id) + "/withdrawal", WHY).expect(404);
        foreigner.post(path(id) + "/comments", Map.of("text", "xin chào")).expect(404);
        foreigner.attach(id, "a.pdf", Pdfs.plain()).expect(404);
        assertThat(foreigner.get(REQUESTS + "?size=500").json().get("items").valueStream())
                .noneMatch(each -> each.get("id").longValue() == id);
        assertThat(output).contains("operator.h42 of H42 asked for reconciliation " + id + " of H56");
        operator.get(path(999_999_999)).expect(404);
    }

    @Test
    void administratorsLookOn() {
        var id = operator.draft(site);

        var seen = admin.get(path(id)).expect(200).json();

        assertThat(seen.get("allowedActions").valueStream()).isEmpty();
        admin.get(path(id) + "/history").expect(200);
        admin.put(path(id), ReconciliationApi.request(site)).expect(403);
        admin.post(path(id) + "/submission").expect(403);
        admin.post(path(id) + "/comments", Map.of("text", "xin chào")).expect(403);
    }

    @Test
    void aDraftIsChangedInTheVersionItWasReadIn() {
        var id = operator.draft(site);
        var tag = operator.get(path(id)).header("ETag");
        var changed = new HashMap<>(ReconciliationApi.request(site));
        changed.put("letterNumber", "126/SKHCN-CĐS");

        var answer = operator.put(path(id), changed, "If-Match", tag).expect(200);

        assertThat(answer.header("ETag")).isNotEqualTo(tag);
        assertThat(answer.json().get("letterNumber").asString()).isEqualTo("126/SKHCN-CĐS");
        assertThat(operator.put(path(id), changed, "If-Match", tag).expect(412).code())
                .isEqualTo("STALE");
        operator.put(path(id), changed).expect(200);
    }

    @Test
    void aRequestGoesWithItsLetter() {
        var id = operator.draft(site);

        assertThat(operator.post(path(id) + "/submission").expect(409).code()).isEqualTo("LETTER_REQUIRED");

        operator.attach(id, "cong-van.pdf", Pdfs.plain()).expect(201);
        var unsigned = operator.post(path(id) + "/submission").expect(409);
        assertThat(unsigned.code()).isEqualTo("LETTER_NOT_PROVEN");
        assertThat(unsigned.json().get("detail").asString()).contains("Tệp không có chữ ký số.");
        assertThat(operator.state(id)).isEqualTo("DRAFT");
    }

    @Test
    void theAgencyTakesUpReturnsOrRejectsWhatWasSent() {
        var id = submitted();

        assertThat(officer.get(path(id))
                        .json()
                        .get("allowedActions")
                        .valueStream()
                        .map(each -> each.asString()))
                .containsExactlyInAnyOrder("TAKE_UP", "RETURN", "REJECT", "COMMENT");
        assertThat(officer.get(path(id)).json().has("dueOn")).isTrue();
        assertThat(officer.post(path(id) + "/return").expect(400).pointers()).containsExactly("/reason");
        officer.post(path(id) + "/return", WHY).expect(200);
        assertThat(operator.state(id)).isEqualTo("DRAFT");
        operator.post(path(id) + "/submission").expect(200);
        operator.post(path(id) + "/acceptance").expect(403);
        officer.post(path(id) + "/acceptance").expect(200);
        assertThat(operator.state(id)).isEqualTo("PERIOD");
        officer.post(path(id) + "/rejection", WHY).expect(200);
        assertThat(operator.state(id)).isEqualTo("REJECTED");
    }

    @Test
    void actionsOutOfOrderAreRefusedWithWhatIsAllowed() {
        var id = operator.draft(site);

        var early = officer.post(path(id) + "/acceptance").expect(409);

        assertThat(early.code()).isEqualTo("NOT_ALLOWED_NOW");
        assertThat(early.errorCodes()).containsExactlyInAnyOrder("ACCEPT_LETTER", "COMMENT");
        assertThat(early.json().get("detail").asString()).contains("Tiếp nhận đề nghị", "Đang soạn", "Gửi trao đổi");
        var english =
                officer.post(path(id) + "/acceptance", "Accept-Language", "en").expect(409);
        assertThat(english.json().get("detail").asString()).contains("Take the request up", "Draft", "Comment");

        operator.post(path(id) + "/withdrawal", WHY).expect(200);
        var late = operator.post(path(id) + "/submission").expect(409);
        assertThat(late.errorCodes()).isEmpty();
        assertThat(late.json().get("detail").asString()).contains("không có việc nào");
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhy() {
        var id = submitted();
        officer.post(path(id) + "/rejection", WHY).expect(200);

        var history = operator.get(path(id) + "/history").expect(200).json();

        assertThat(history.get("total").intValue()).isEqualTo(5);
        var last = history.at("/items/0");
        assertThat(last.get("action").asString()).isEqualTo("REJECT");
        assertThat(last.get("actor").asString()).isEqualTo("officer");
        assertThat(last.get("side").asString()).isEqualTo("AGENCY");
        assertThat(last.get("before").asString()).isEqualTo("SUBMITTED");
        assertThat(last.get("after").asString()).isEqualTo("REJECTED");
        assertThat(last.get("reason").asString()).isEqualTo("Thiếu phụ lục.");
        assertThat(last.get("at").asString()).isNotBlank();
        assertThat(history.get("items")
                        .valueStream()
                        .map(each -> each.get("action").asString()))
                .containsExactly("REJECT", "SUBMIT", "ACCEPT_LETTER", "ATTACH", "CREATE");
    }

    @Test
    void whenBothSidesActAtOnceOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 15; round++) {
                var id = submitted();
                List<Callable<Integer>> both = List.of(
                        () -> operator.post(path(id) + "/withdrawal", WHY).status(),
                        () -> officer.post(path(id) + "/rejection", WHY).status());

                var answers = threads.invokeAll(both).stream()
                        .map(RequestsTest::answer)
                        .toList();

                assertThat(answers).containsOnlyOnce(200);
                assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
                assertThat(operator.state(id)).isEqualTo(answers.get(0) == 200 ? "WITHDRAWN" : "REJECTED");
            }
        }
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        var unit = "H56.14";
        var first = operator.draft(site);
        var second = submitted();

        var waiting = officer.get(REQUESTS + "?awaits=AGENCY&state=SUBMITTED&state=EXTRACT&organisation=H56&size=500")
                .expect(200)
                .json();

        assertThat(ids(waiting)).contains(second).doesNotContain(first);
        assertThat(ids(officer.get(REQUESTS + "?q=" + first).json())).contains(first);
        assertThat(ids(officer.get(REQUESTS + "?organisation=" + unit).json())).isEmpty();
        assertThat(ids(officer.get(REQUESTS + "?overdue=true&size=500").json())).doesNotContain(first, second);
        assertThat(ids(officer.get(REQUESTS + "?size=500").json())).contains(first, second);
        var page = officer.get(REQUESTS + "?size=1&page=1&sort=createdAt,desc").json();
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("total").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(officer.get(REQUESTS + "?sort=reason").expect(400).pointers())
                .containsExactly("/sort");
        assertThat(officer.get(REQUESTS + "?state=NEVER").expect(400).pointers())
                .containsExactly("/state");
    }

    @Test
    void aUnitAboveSeesTheRequestsOfThoseBelow(@LocalServerPort int port) {
        var below = ReconciliationApi.asOperator(port, "H56.14");
        var id = below.draft(site);
        var above = operator.draft(site);

        operator.get(path(id)).expect(200);
        below.get(path(above)).expect(404);
        assertThat(ids(operator.get(REQUESTS + "?size=500").json())).contains(id, above);
        assertThat(ids(below.get(REQUESTS + "?size=500").json())).contains(id).doesNotContain(above);
    }

    private static List<Long> ids(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(each -> each.get("id").longValue())
                .toList();
    }

    private static int answer(Future<Integer> one) {
        try {
            return one.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> refused(String field, Object value) {
        var request = new HashMap<>(ReconciliationApi.request(site));
        request.put(field, value);
        return operator.post(REQUESTS, request).expect(400).errorCodes();
    }

    /** A request that was sent with a letter an officer accepted although it is not signed. */
    private long submitted() {
        var id = operator.draft(site);
        operator.attach(id, "cong-van.pdf", Pdfs.plain()).expect(201);
        officer.put(path(id) + "/letter-acceptance", Map.of("reason", "Bản giấy đã có dấu đỏ."))
                .expect(204);
        operator.post(path(id) + "/submission").expect(200);
        return id;
    }
}

package vn.emc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.web.StubTokens.bearer;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
class ProblemsTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void aRequestWithoutATokenIsAnsweredWith401() {
        var answer = mvc.get().uri("/api/probe/v1/me").exchange();

        assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
        assertProblem(answer, 401, "UNAUTHENTICATED", "Cần đăng nhập để thực hiện yêu cầu này.");
    }

    @Test
    void aForgedTokenIsAnsweredWith401AndTheReason() {
        var answer = get("/api/probe/v1/me", "forged");

        assertThat(answer)
                .hasStatus(401)
                .headers()
                .hasHeaderSatisfying(
                        "WWW-Authenticate",
                        values -> assertThat(values).singleElement().asString().contains("invalid_token"));
        assertProblem(answer, 401, "INVALID_TOKEN", "Mã truy cập không hợp lệ hoặc đã hết hạn.");
    }

    @Test
    void aTokenThatCannotBeCheckedIsAnsweredWith503() {
        var answer = get("/api/probe/v1/me", "unknowable");

        assertThat(answer)
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"code":"IDENTITY_UNAVAILABLE","title":"Dịch vụ tạm thời không sẵn sàng"}""");
    }

    @Test
    void utf8InAHeaderIsNoReasonToRefuseAndAParameterNamedByControlCharactersIsA400() {
        var utf8 = new String("Cổng dịch vụ công 🌐".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var taken = mvc.get()
                .uri("/api/probe/v1/echo")
                .header("Authorization", bearer("viewer"))
                .header("X-Probe", utf8)
                .exchange();
        var odd = mvc.get()
                .uri("/api/probe/v1/echo")
                .param("\u0001", "1")
                .header("Authorization", bearer("viewer"))
                .header("X-Probe", "x")
                .exchange();

        assertThat(taken).hasStatusOk();
        assertProblem(odd, 400, "BAD_REQUEST", "Yêu cầu không hợp lệ.");
    }

    @Test
    void aForbiddenActionIsAnsweredWith403() {
        var answer = get("/api/probe/v1/forgotten", "emc-admin");

        assertThat(answer).hasStatus(403);
        assertProblem(answer, 403, "FORBIDDEN", "Tài khoản của bạn không có quyền thực hiện việc này.");
    }

    @Test
    void anUnknownAddressIsAnsweredWith404() {
        assertProblem(
                get("/api/probe/v1/nothing", "viewer"), 404, "NOT_FOUND", "Không tìm thấy nội dung được yêu cầu.");
    }

    @Test
    void anUnknownAddressIsNotRevealedWithoutAToken() {
        assertThat(mvc.get().uri("/api/probe/v1/nothing").exchange()).hasStatus(401);
    }

    @Test
    void aWrongMethodIsAnsweredWith405AndTheAllowedOnes() {
        var answer = request(mvc.delete(), "/api/probe/v1/units", "emc-admin", UnaryOperator.identity());

        assertThat(answer).hasStatus(405).headers().containsHeader("Allow");
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED", "Địa chỉ này không hỗ trợ phương thức vừa dùng.");
    }

    @Test
    void anotherMediaTypeIsAnsweredWith415() {
        var answer = request(
                mvc.post(),
                "/api/probe/v1/units",
                "emc-admin",
                it -> it.contentType("text/csv").content("a,b"));

        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE", "Kiểu nội dung gửi lên không được hỗ trợ.");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPlace() {
        var answer = post("""
                {"name":"Sở Y tế","staff":3,"parts":[{"title":"a"},{"titel":"b"}]}""");

        assertThat(answer).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {"code":"UNKNOWN_FIELD","detail":"Trường “titel” không có trong giao diện này.",
                 "errors":[{"pointer":"/parts/1/titel","code":"UNKNOWN_FIELD"}]}""");
    }

    @Test
    void everyInvalidFieldIsPointedAt() {
        var answer = post("""
                {"name":" ","staff":0,"parts":[{"title":""}]}""");

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/name", "/staff", "/parts/0/title");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .isNotBlank();
    }

    @Test
    void aValueOfAnotherTypeIsPointedAt() {
        var answer = post("""
                {"name":"a","staff":"viele","parts":[]}""");

        assertThat(answer).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {"code":"INVALID_REQUEST","errors":[{"pointer":"/staff","code":"WRONG_TYPE"}]}""");
    }

    @Test
    void brokenJsonIsAnsweredWithItsPlace() {
        assertProblem(
                post("{\"name\":"),
                400,
                "UNREADABLE_BODY",
                "Nội dung gửi lên không phải là JSON hợp lệ (dòng 1, cột 9).");
    }

    @Test
    void aMissingBodyIsSaid() {
        assertProblem(post(""), 400, "MISSING_BODY", "Yêu cầu cần có nội dung JSON hợp lệ.");
    }

    @Test
    void parametersArePointedAtToo() {
        assertThat(get("/api/probe/v1/number?value=x", "viewer"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"errors":[{"pointer":"/value","code":"WRONG_TYPE"}]}""");
        assertThat(get("/api/probe/v1/number", "viewer"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"errors":[{"pointer":"/value","code":"MISSING_PARAMETER"}]}""");
        assertThat(get("/api/probe/v1/number?value=-1", "viewer"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"errors":[{"pointer":"/value","code":"INVALID_VALUE"}]}""");
    }

    @Test
    void aServicesOwnProblemKeepsItsTextItemsAndHeaders() {
        var answer = get("/api/probe/v1/full", "viewer");

        assertThat(answer)
                .hasStatus(409)
                .hasHeader("Retry-After", "30")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"urn:emc:problem:FULL","title":"Xung đột","status":409,"code":"FULL",
                 "detail":"Đã có 7 mục, không thêm được nữa.",
                 "errors":[{"row":4,"column":"Name","code":"TOO_LONG","message":"Quá dài"}]}""");
    }

    @Test
    void aConcurrentChangeIsAnsweredWith412() {
        assertProblem(
                get("/api/probe/v1/stale", "viewer"),
                412,
                "STALE",
                "Dữ liệu đã được người khác thay đổi. Hãy tải lại rồi thử lại.");
    }

    @Test
    void aDatabaseThatIsAwayIsAnsweredWith503() {
        var answer = get("/api/probe/v1/away", "viewer");

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer).bodyText().contains("DATABASE_UNAVAILABLE").doesNotContain("secret_host");
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItsCause() {
        var answer = get("/api/probe/v1/broken", "viewer");

        assertThat(answer)
                .hasStatus(500)
                .bodyText()
                .contains("INTERNAL", "traceId")
                .doesNotContain("geheim");
    }

    @Test
    void programsChooseTheLanguageByHeader() {
        var answer = request(mvc.get(), "/api/probe/v1/full", "viewer", it -> it.header("Accept-Language", "en-GB,vi"));

        assertThat(answer).hasHeader("Content-Language", "en").bodyJson().isLenientlyEqualTo("""
                {"title":"Conflict","detail":"There are 7 already."}""");
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInVietnamese() {
        var answer = request(mvc.get(), "/api/probe/v1/full", "viewer", it -> it.header("Accept-Language", "de"));

        assertThat(answer).hasHeader("Content-Language", "vi");
    }

    @Test
    void aFailedPageIsAReadablePage() {
        var answer = page("/broken", "emc-admin");

        assertThat(answer).hasStatus(500).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer)
                .bodyText()
                .contains("Lỗi hệ thống", "Mã tra cứu", "Nguyễn Văn An")
                .doesNotContain("geheim");
    }

    @Test
    void anUnknownPageIsAReadablePage() {
        assertThat(page("/nothing", "emc-admin")).hasStatus(404).bodyText().contains("<h1>Không tìm thấy</h1>");
    }

    @Test
    void partsOfPagesGetProblemsAsJson() {
        var answer = request(
                mvc.get(),
                "/broken",
                "emc-admin",
                it -> it.header("HX-Request", "true").accept("text/html, */*"));

        assertThat(answer).hasStatus(500).hasContentType("application/problem+json");
    }

    private MvcTestResult get(String path, String token) {
        return request(mvc.get(), path, token, UnaryOperator.identity());
    }

    private MvcTestResult page(String path, String token) {
        return request(mvc.get(), path, token, it -> it.accept(MediaType.TEXT_HTML));
    }

    private MvcTestResult post(String body) {
        return request(
                mvc.post(),
                "/api/probe/v1/units",
                "emc-admin",
                it -> it.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static MvcTestResult request(
            MockMvcRequestBuilder method, String path, String token, UnaryOperator<MockMvcRequestBuilder> more) {
        return more.apply(method.uri(path).header("Authorization", bearer(token)))
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code, String detail) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.traceId").asString().matches("[0-9a-f]{32}");
    }
}

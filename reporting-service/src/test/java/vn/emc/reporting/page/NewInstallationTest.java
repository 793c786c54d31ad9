package vn.emc.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.OtherServices;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** Before the first event. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
class NewInstallationTest {
    private static final Path COMMITTED = Path.of("..", "docs", "api", "reporting.json");

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Test
    void theOverviewSaysHowToConnectTheFirstSystem() throws Exception {
        var page = get("/", "text/html", "vi");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chưa có hồ sơ nào", "Kết nối hệ thống đầu tiên", "/websites", "POST /TrackingMCDT")
                .doesNotContain("trend-chart", "??");
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        assertThat(get("/?lang=en", "text/html", "vi").body())
                .contains("Connect the first system")
                .doesNotContain("??");
        assertThat(get("/reports?lang=en", "text/html", "vi").body())
                .contains("Show report")
                .doesNotContain("??");
    }

    @Test
    void thereAreNoAlarmsAndThatNoMailIsSentIsSaid() throws Exception {
        assertThat(get("/reports/alarms", "text/html", "vi").body())
                .contains("Không có cảnh báo nào", "30 phút")
                .doesNotContain("??");
        assertThat(get("/reports/alarms/recipients", "text/html", "vi").body())
                .contains("EMC_MAIL_HOST", "Chưa có người nhận")
                .doesNotContain("??");
        assertThat(get("/reports/alarms/recipients?lang=en", "text/html", "vi").body())
                .contains("No mail server is set")
                .doesNotContain("??");
    }

    @Test
    void thereAreNoSitesToBeConnected() throws Exception {
        assertThat(get("/reports/connections", "text/html", "vi").body())
                .contains("Không có trang nào")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports", "/reports/unmatched"})
    void whatIsWrongWithAQuestionIsSaidAndWhatWasTypedIsKept(String path) throws Exception {
        var page = get(path + "?from=2024-13-01&site=34", "text/html", "vi");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "role=\"alert\"",
                        "Một số giá trị trong yêu cầu không hợp lệ",
                        "value=\"2024-13-01\"",
                        "value=\"34\"")
                .doesNotContain("??");
    }

    @Test
    void theCommittedDescriptionOfTheApiIsTheRealOne() throws Exception {
        var real = json.readTree(
                get("/api/reports/v1/openapi", "application/json", "vi").body());

        // Written anew by -Demc.openapi.write=true, to be looked at and committed.
        if (Boolean.getBoolean("emc.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, json.writerWithDefaultPrettyPrinter().writeValueAsString(real) + "\n");
        }

        assertThat(json.readTree(Files.readString(COMMITTED))).isEqualTo(real);
    }

    @Test
    void theServiceIsReadyOnceItKnowsItsSites() throws Exception {
        assertThat(get("/actuator/health/readiness", "application/json", "vi").statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", "text/plain", "vi").body()).contains("emc_consumer_lag");
    }

    private HttpResponse<String> get(String path, String type, String language)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", TestTokens.admin())
                    .header("Accept", type)
                    .header("Accept-Language", language)
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }
}

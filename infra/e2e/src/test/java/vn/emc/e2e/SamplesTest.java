package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.world.SimulatedSite;

/** What an integrator copies from the API tab works as it stands, and so does trying an event there. */
@Order(6)
@WithPlatform
class SamplesTest {
    private static final String SITES = "/api/catalog/v1/sites/";
    private static final int PATIENCE_SECONDS = 120;

    private final Platform platform;

    @TempDir
    private Path folder = Path.of("");

    SamplesTest(Platform platform) {
        this.platform = platform;
    }

    private record Run(int exitCode, String output) {}

    @ParameterizedTest
    @CsvSource({
        "curl, KEY", "curl, HMAC", "java, KEY", "java, HMAC",
        "javascript, KEY", "javascript, HMAC", "python, KEY", "python, HMAC"
    })
    void aSampleSendsAnEventThatReachesTheLedger(String language, String mode)
            throws IOException, InterruptedException {
        var site = platform.newSite("H56");
        set(site, mode);
        var sample = sample(site, language);

        Platform.await("the event of the sample in " + language + " to be taken in mode " + mode)
                .untilAsserted(() -> {
                    var run = run(language, sample, site.apiKey());
                    assertThat(run.exitCode()).as(run.output()).isZero();
                    assertThat(run.output()).containsPattern("X-EMC-Event-Id: [0-9a-f-]{36}");
                });

        Platform.await("the event in the ledger")
                .until(() -> platform.ledger().eventsPerDossier(site.siteId()).keySet(), found -> found.size() == 1);
        var refused = run(language, sample, "emc_" + site.siteId() + "_00");
        assertThat(refused.exitCode()).as(refused.output()).isNotZero();
    }

    @Test
    void anEventIsTriedOnTheApiTab() throws InterruptedException {
        var site = platform.newSite("H56");
        try (var browser = new Browser(platform)) {
            var page = browser.signIn("operator.h56", "/websites/" + site.siteId() + "/api");

            page.locator("#check button[type=submit]").click();
            assertThat(page.locator("#check-answer .alert")).hasText("Sự kiện sẽ được nhận và được tính.");
            assertThat(page.locator("#check-answer")).containsText("Trực tuyến toàn trình");

            page.fill("#check-event", "SiteId=" + site.siteId() + "&Status=9&NameTTHC=<img src=x onerror=alert(1)>");
            page.locator("#check-event").press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#check-answer .alert.bad")).containsText("kiểm dịch");
            assertThat(page.locator("#check-answer")).containsText("MISSING_CODE_PROFILE");
            assertThat(page.locator("#check-answer")).containsText("Gửi mã hồ sơ trong CodeProfile");
            assertThat(page.locator("#check-answer img")).hasCount(0);
            Browser.screenshot(page, "website-check");

            page.fill("#check-event", "");
            page.locator("#check button[type=submit]").click();
            assertThat(page.locator("#check-answer [role=alert]")).containsText("EMPTY_BODY");
            page.context().close();
        }
        assertThat(platform.ledger().events(site.siteId())).isZero();
    }

    @Test
    void aSampleIsChosenWithTheKeyboard() throws InterruptedException {
        var site = platform.newSite("H56");
        try (var browser = new Browser(platform)) {
            var page = browser.signIn("admin", "/websites/" + site.siteId() + "/api");

            assertThat(page.locator("#code-curl")).isVisible();
            page.locator("#sample-curl").focus();
            page.keyboard().press("ArrowRight");

            assertThat(page.locator("#code-java")).isVisible();
            assertThat(page.locator("#code-curl")).isHidden();
            Browser.screenshot(page, "website-samples");
            page.context().close();
            assertThat(browser.problems()).isEmpty();
        }
    }

    private void set(SimulatedSite site, String mode) throws InterruptedException {
        var admin = platform.as("admin");
        var address = SITES + site.siteId();
        var changed = admin.get(address)
                .toString()
                .replaceFirst("\"ingestMode\":\"[A-Z]+\"", "\"ingestMode\":\"" + mode + "\"");
        var answer = admin.exchange("PUT", address, BodyPublishers.ofString(changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode sample(SimulatedSite site, String language) throws InterruptedException {
        for (var sample : platform.as("admin").get(SITES + site.siteId() + "/samples")) {
            if (sample.path("language").asString().equals(language)) {
                return sample;
            }
        }
        throw new AssertionError("no sample in " + language);
    }

    private Run run(String language, JsonNode sample, String key) throws IOException, InterruptedException {
        var file = Files.writeString(
                folder.resolve(sample.path("fileName").asString()),
                sample.path("code").asString());
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command(language, file))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("EMC_API_KEY", key, "LC_ALL", "C.UTF-8", "PYTHONUTF8", "1"));
        var process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The sample in " + language + " does not end");
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    private static List<String> command(String language, Path file) {
        return switch (language) {
            case "curl" -> {
                found("curl");
                found("openssl");
                yield List.of(found("bash"), file.toString());
            }
            case "java" ->
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), file.toString());
            case "javascript" -> List.of(found("node"), file.toString());
            case "python" -> List.of(found("python3"), file.toString());
            default -> throw new AssertionError(language);
        };
    }

    private static String found(String program) {
        var file = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(file.isPresent(), program + " is not installed here: the sample is not run");
        return file.orElseThrow().toString();
    }
}

package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

/** A library for Matomo as the npm registry has it, pointed at this service. */
@ServiceTest(database = "emc_ingest")
class MatomoClientTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "matomo");

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Test
    void allItSendsIsTaken() throws IOException, InterruptedException {
        assumeThat(hasNode()).as("Node.js is installed").isTrue();
        SiteStates.introduce(bootstrapServers, sites, SiteStates.portal(site, "https://dichvucong.example.vn"));
        var ping = "idsite=" + site + "&rec=1&ping=1";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> new Calls(port).post("/tracking", ping).statusCode() == 200);

        var said = run("node", "send.js", "http://127.0.0.1:" + port + "/tracking/matomo.php", String.valueOf(site));

        assertThat(said).isEqualTo("0 {\"status\":\"success\",\"tracked\":3,\"invalid\":0}");
        var events = new Published(bootstrapServers)
                .pageEvents(site, 7).stream()
                        .filter(event -> event.standing() != PageEventStanding.ROBOT)
                        .toList();
        assertThat(events).extracting(PageEvent::standing).containsOnly(PageEventStanding.COUNTED);
        assertThat(events)
                .extracting(PageEvent::page, PageEvent::kind)
                .containsExactlyInAnyOrder(
                        tuple("/một", PageEventKind.PAGE_VIEW),
                        tuple("/hai", PageEventKind.OTHER),
                        tuple("/ba", PageEventKind.DOWNLOAD),
                        tuple("/bốn", PageEventKind.PAGE_VIEW),
                        tuple("/năm", PageEventKind.PAGE_VIEW),
                        tuple("/sáu", PageEventKind.LINK));
        assertThat(events).extracting(PageEvent::title).contains("Trang một");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return run("node", "--version").startsWith("0 ");
        } catch (IOException missing) {
            return false;
        }
    }

    /** Exit code and output of a program. */
    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.exitValue() + " " + output.strip();
    }
}

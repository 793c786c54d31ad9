package vn.emc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.test.ServiceTest;

/**
 * Holds docs/api/ingest.json to what the service says of itself. After a change of the API, refresh it with
 * {@code mvn -pl ingest-service test -Dtest=ApiDescriptionTest -Demc.openapi.update=true} and commit it.
 */
@ServiceTest(database = "emc_ingest")
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("../docs/api/ingest.json");

    @LocalServerPort
    private int port;

    @Test
    void theCommittedDescriptionIsWhatTheServiceSays() throws IOException {
        var answer = new Calls(port).send("GET", "/api/ingest/v1/openapi", HttpRequest.BodyPublishers.noBody());
        var json = JsonMapper.shared();
        var described = json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(json.readTree(answer.body()))
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean("emc.openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
        }

        assertThat(COMMITTED).content().isEqualTo(described);
        assertThat(described).contains("\"/TrackingMCDT\"", "\"/api/ingest/v1/dossier-events\"");
    }
}

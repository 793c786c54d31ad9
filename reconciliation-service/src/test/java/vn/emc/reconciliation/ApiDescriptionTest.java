package vn.emc.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.test.ServiceTest;

/**
 * Holds docs/api/reconciliation.json to what the service says of itself. After a change of the API, refresh it with
 * {@code mvn -pl reconciliation-service test -Dtest=ApiDescriptionTest -Demc.openapi.update=true} and commit it.
 */
@ServiceTest(database = "emc_reconciliation")
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("../docs/api/reconciliation.json");

    @LocalServerPort
    private int port;

    @Test
    void theCommittedDescriptionIsWhatTheServiceSays() throws IOException {
        var answer = ReconciliationApi.asNobody(port)
                .get("/api/reconciliations/v1/openapi")
                .expect(200);
        var described = JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(answer.json())
                        .replace("\r\n", "\n")
                + "\n";
        if (Boolean.getBoolean("emc.openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
        }

        assertThat(COMMITTED).content().isEqualTo(described);
    }

    @Test
    void everyCallIsDescribed() {
        var api = ReconciliationApi.asNobody(port)
                .get("/api/reconciliations/v1/openapi")
                .json();

        assertThat(api.at("/paths").properties())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.getValue().properties()).allSatisfy(call -> {
                    assertThat(call.getValue().path("summary").asString())
                            .as(call.getKey() + " " + path.getKey())
                            .isNotBlank();
                    assertThat(path.getKey()).startsWith("/api/reconciliations/");
                }));
    }
}

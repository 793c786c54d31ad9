package vn.emc.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog", broker = ServiceTest.Broker.NONE)
class BrokerAwayAtStartTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void theServiceStartsAndTakesChangesWithoutABroker() {
        var siteId = CatalogApi.asAdmin(port).createSite("H56");

        assertThat(CatalogApi.asNobody(port)
                        .get("/actuator/health/readiness")
                        .expect(200)
                        .body())
                .contains("UP");
        assertThat(CatalogApi.asNobody(port)
                        .get("/actuator/prometheus")
                        .expect(200)
                        .body())
                .contains("emc_publications_waiting");
        assertThat(database.sql("select count(*) from scheduled_tasks where task_instance like :site")
                        .param("site", "emc.sites/" + siteId + "/%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}

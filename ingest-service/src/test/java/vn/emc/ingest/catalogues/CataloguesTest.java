package vn.emc.ingest.catalogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.ingest.ToldCatalogues.service;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.services.MatchKind;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.ToldCatalogues;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** From the topic of catalogues to the warnings senders get. */
@ServiceTest(database = "emc_ingest")
class CataloguesTest {
    /** "In use by ingest and reporting within 5 seconds." */
    private static final Duration IN_USE = Duration.ofSeconds(5);

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @Autowired
    private Catalogues catalogues;

    private ToldCatalogues told;

    @BeforeEach
    void anOpenSite() {
        SiteStates.introduce(bootstrapServers, sites, SiteStates.open(site));
        told = new ToldCatalogues(bootstrapServers, site);
        // The topic may have been created just now.
        var other = SiteStates.newId();
        try (var others = new ToldCatalogues(bootstrapServers, other)) {
            others.makeDefault(other, 0);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> catalogues.find(other) != null);
    }

    @AfterEach
    void stop() {
        told.close();
    }

    private String event(String code, String level) {
        return "CodeProfile=000.00.11.H56-191203-1508&SiteId=" + site + "&CodeTTHC=" + code
                + "&Status=1&FormsReception=2&Level=" + level;
    }

    private String warnings(String code, String level) {
        return new Calls(port)
                .form(event(code, level))
                .headers()
                .firstValue("X-EMC-Warning")
                .orElse("");
    }

    private JsonNode check(String code, String level, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        var answer = new Calls(port).post("/api/ingest/v1/dossier-events:check", event(code, level), all);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void awaitSize(int services) {
        await().atMost(IN_USE).pollInterval(Duration.ofMillis(20)).until(() -> {
            var found = catalogues.find(site);
            return found != null && found.size() == services;
        });
    }

    @Test
    void aSiteWithoutACatalogueGetsNoSuchWarning() {
        assertThat(warnings("anything", "4")).isEmpty();
    }

    @Test
    void codesAndLevelsAreComparedWithTheDefaultCatalogue() {
        told.part(1, 0, service("000001", 4, "2.000221.000.00.00.H34"));
        told.makeDefault(1, 1);
        awaitSize(1);

        assertThat(warnings("000001", "4")).isEmpty();
        assertThat(warnings("2.000221", "4")).isEmpty();
        assertThat(warnings("2.000221.H34", "0")).isEqualTo("LEVEL_DIFFERS");
        assertThat(warnings("1", "4")).isEqualTo("UNKNOWN_TTHC");
        assertThat(new Published(bootstrapServers).events(site, 4))
                .flatExtracting(event -> event.warnings())
                .containsExactlyInAnyOrder(Warning.LEVEL_DIFFERS, Warning.UNKNOWN_TTHC);
    }

    @Test
    void eventsInBulkAreComparedToo() {
        var key = UUID.randomUUID();
        var keyed = SiteStates.newId();
        SiteStates.tell(bootstrapServers, SiteStates.keyed(keyed, key));
        try (var itsCatalogue = new ToldCatalogues(bootstrapServers, keyed)) {
            itsCatalogue.part(1, 0, service("000001", 4)).makeDefault(1, 1);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> sites.find(keyed) != null && catalogues.find(keyed) != null);

        var answer = new Calls(port)
                .post(
                        "/api/ingest/v1/dossier-events",
                        """
                        [{"CodeProfile":"000.00.11.H56-191203-0001","CodeTTHC":"000001","Status":1,"FormsReception":1,"Level":3},
                         {"CodeProfile":"000.00.11.H56-191203-0002","CodeTTHC":"000009","Status":1,"FormsReception":1,"Level":4},
                         {"CodeProfile":"000.00.11.H56-191203-0003","CodeTTHC":"000001","Status":1,"FormsReception":1,"Level":4}]""",
                        "Content-Type",
                        "application/json",
                        "X-Api-Key",
                        SiteStates.key(keyed, key));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(new Published(bootstrapServers).events(keyed, 3))
                .extracting(event -> event.warnings().toString())
                .containsExactlyInAnyOrder("[LEVEL_DIFFERS]", "[UNKNOWN_TTHC]", "[]");
    }

    @Test
    void theCheckNamesTheCataloguesLevel() {
        told.part(1, 0, service("000001", 3)).makeDefault(1, 1);
        awaitSize(1);

        var differs = check("000001", "4");
        var unknown = check("000002", "4");

        assertThat(differs.get("outcome").asString()).isEqualTo("ACCEPTED_WITH_WARNINGS");
        var finding = differs.get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("LEVEL_DIFFERS");
        assertThat(finding.get("field").asString()).isEqualTo("Level");
        assertThat(finding.get("message").get("vi").asString()).contains("mức 3 (trực tuyến một phần)");
        assertThat(finding.get("message").get("en").asString()).contains("level 3 (partly online)");
        assertThat(unknown.get("findings").get(0).get("code").asString()).isEqualTo("UNKNOWN_TTHC");
        assertThat(check("000001", "3").get("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void whoMayNotSpeakForTheSiteLearnsNothingOfItsCatalogue() {
        told.part(1, 0, service("000001", 3)).makeDefault(1, 1);
        awaitSize(1);

        var check = check("000001", "4", "Authorization", TestTokens.operator("H42"));

        assertThat(check.get("findings")
                        .valueStream()
                        .map(each -> each.get("code").asString()))
                .containsExactly("UNKNOWN_SITE");
    }

    @Test
    void aVersionComesIntoUseWhenAllItsPartsAreThere() {
        told.part(1, 0, service("000001", 4)).makeDefault(1, 1);
        awaitSize(1);

        told.makeDefault(2, 2);
        told.part(2, 1, service("000003", 4));
        assertThat(warnings("000003", "4")).isEqualTo("UNKNOWN_TTHC");
        told.part(2, 0, service("000001", 4), service("000002", 4));
        awaitSize(3);

        assertThat(warnings("000003", "4")).isEmpty();
    }

    @Test
    void goingBackToAnOlderVersionNeedsNothingToBeToldAgain() {
        told.part(1, 0, service("000001", 4)).makeDefault(1, 1);
        awaitSize(1);
        told.part(2, 0, service("000002", 4), service("000003", 4)).makeDefault(2, 1);
        awaitSize(2);

        told.makeDefault(1, 1);
        awaitSize(1);

        assertThat(warnings("000001", "4")).isEmpty();
        assertThat(warnings("000002", "4")).isEqualTo("UNKNOWN_TTHC");
    }

    @Test
    void aCatalogueThatIsGoneIsForgotten() {
        told.part(1, 0, service("000001", 4)).makeDefault(1, 1);
        awaitSize(1);

        told.forget();
        await().atMost(IN_USE).until(() -> catalogues.find(site) == null);

        assertThat(warnings("000009", "4")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        told.nonsense("x", "{}");
        told.nonsense(site + ":7:x", "{}");
        told.nonsense(site + ":1:0", "{");
        told.part(2, 0, service("000001", 4)).makeDefault(2, 1);
        awaitSize(1);

        told.makeDefault(1, 1);
        told.part(3, 0, service("000001", 4), service("000002", 4)).makeDefault(3, 1);
        awaitSize(2);

        var found = catalogues.find(site);
        assertThat(found).isNotNull();
        assertThat(found.match("000002"))
                .satisfies(match -> assertThat(match.kind()).isEqualTo(MatchKind.ID_MCDT));
    }
}

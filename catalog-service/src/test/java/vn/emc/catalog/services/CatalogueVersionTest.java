package vn.emc.catalog.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.catalog.imports.CatalogueFiles.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.TopicReader;
import vn.emc.catalog.imports.CatalogueFiles;
import vn.emc.catalog.imports.SiteCatalogue;
import vn.emc.contracts.Topics;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.test.ServiceTest;

/** One version is the default at any time; what was the default when is kept and told. */
@ServiceTest(database = "emc_catalog")
class CatalogueVersionTest {
    private static final Duration IN_USE = Duration.ofSeconds(5);

    private final CatalogApi admin;
    private final TopicReader topics;
    private final JdbcClient database;
    private SiteCatalogue catalogue;

    CatalogueVersionTest(
            @LocalServerPort int port,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            @Autowired JdbcClient database) {
        this.admin = CatalogApi.asAdmin(port);
        this.topics = new TopicReader(bootstrapServers);
        this.database = database;
        this.catalogue = SiteCatalogue.ofNewSite(admin, "H34");
    }

    @BeforeEach
    void newSite() {
        catalogue = SiteCatalogue.ofNewSite(admin, "H34");
    }

    @Test
    void theDifferenceIsShownBeforeAVersionIsMadeTheDefault() {
        catalogue.imported(
                CatalogueFiles.of(List.of(
                        row("Giữ nguyên", 4, "1.000001", "A1"),
                        row("Tên cũ", 3, "1.000002", "A2"),
                        row("Bỏ đi", 0, "1.000003", "A3"))),
                true);

        var next = catalogue.imported(
                CatalogueFiles.of(List.of(
                        row("Thêm vào", 4, "1.000004", "A4"),
                        row("Tên mới", 4, "1.000002", "A2"),
                        row("Giữ nguyên", 4, "1.000001", "A1"))),
                false);

        var difference = admin.get(catalogue.importPath(next.get("id").longValue(), "/diff"))
                .expect(200)
                .json();
        assertThat(difference.get("counts").toString())
                .isEqualTo("{\"added\":1,\"removed\":1,\"changed\":1,\"level\":1,\"name\":1,\"url\":0}");
        assertThat(difference
                        .at("/services/items")
                        .valueStream()
                        .map(row -> row.get("kind").asString() + " "
                                + row.at("/before/name").asString() + " "
                                + row.at("/after/name").asString()))
                .containsExactly("ADDED  Thêm vào", "CHANGED Tên cũ Tên mới", "REMOVED Bỏ đi ");
        assertThat(admin.get(catalogue.importPath(next.get("id").longValue(), "/diff?kind=REMOVED"))
                        .expect(200)
                        .json()
                        .at("/services/total")
                        .intValue())
                .isEqualTo(1);
        assertThat(admin.download(catalogue.importPath(next.get("id").longValue(), "/diff.xlsx")))
                .startsWith('P', 'K');
    }

    @Test
    void goingBackIsTheSameActAndTheHistoryIsToldWithinSeconds() {
        var first = catalogue.imported(CatalogueFiles.letter(), true).get("id").longValue();
        var second = catalogue
                .imported(CatalogueFiles.of(List.of(row("Khác", 4, "1.000001", "B1"))), true)
                .get("id")
                .longValue();

        catalogue.makeDefault(first, false).expect(200);

        assertThat(catalogue.services("").get("total").intValue()).isEqualTo(3);
        await().atMost(IN_USE)
                .untilAsserted(() -> assertThat(told().defaults())
                        .extracting(CatalogueState.DefaultPeriod::versionId)
                        .containsExactly(first, second, first));
        var periods = told().defaults();
        assertThat(periods.get(0).until()).isEqualTo(periods.get(1).from());
        assertThat(periods.get(1).until()).isEqualTo(periods.get(2).from());
        assertThat(periods.get(2).until()).isNull();
    }

    @Test
    void everyServiceOfADefaultIsToldInPartsThatFitAMessage() {
        var rows = new ArrayList<List<@Nullable Object>>();
        var parts = CataloguePublication.PARTS_TOGETHER + 2;
        for (var i = 0; i < (parts - 1) * CataloguePublication.SERVICES_PER_PART + 1; i++) {
            rows.add(row("Dịch vụ " + i, 4, "1.000001", "A" + i));
        }

        var version =
                catalogue.imported(CatalogueFiles.of(rows), true).get("id").longValue();

        await().atMost(IN_USE)
                .untilAsserted(
                        () -> assertThat(told().defaults().getFirst().parts()).isEqualTo(parts));
        var codes = new ArrayList<String>();
        for (var number = 0; number < parts; number++) {
            var key = CataloguePart.key(catalogue.siteId(), version, number);
            var part = await().atMost(IN_USE)
                    .until(() -> messages(key), told -> !told.isEmpty())
                    .getLast()
                    .part();
            assertThat(part).isNotNull();
            part.services().forEach(service -> codes.add(service.idMcdt()));
        }
        assertThat(codes)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> String.valueOf(row.get(4))).toList());
    }

    @Test
    void aVersionThatNeverWasTheDefaultIsNotTold() {
        catalogue.imported(CatalogueFiles.letter(), false);

        assertThat(messages(String.valueOf(catalogue.siteId()))).isEmpty();
    }

    @Test
    void manyWhoMakeDefaultsAtOnceLeaveExactlyOne() throws InterruptedException {
        var first = catalogue.imported(CatalogueFiles.letter(), true).get("id").longValue();
        var second = catalogue
                .imported(CatalogueFiles.of(List.of(row("Khác", 4, "1.000001", "B1"))), false)
                .get("id")
                .longValue();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var wanted = i % 2 == 0 ? first : second;
            calls.add(() -> catalogue.makeDefault(wanted, false).status());
        }

        try (var callers = Executors.newFixedThreadPool(10)) {
            for (var answer : callers.invokeAll(calls)) {
                assertThat(answer.resultNow()).isEqualTo(200);
            }
        }

        assertThat(database.sql("select count(*) from default_period where site_id = ? and until_at is null")
                        .param(catalogue.siteId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("""
                        select count(*) from default_period a join default_period b
                            on a.site_id = b.site_id and a.id < b.id
                            and coalesce(a.until_at, 'infinity') > b.from_at
                        where a.site_id = ?
                        """)
                        .param(catalogue.siteId())
                        .query(Integer.class)
                        .single())
                .as("periods that overlap")
                .isZero();
    }

    @Test
    void aVersionOfAnotherSiteIsNone() {
        var other = SiteCatalogue.ofNewSite(admin, "H34").imported(CatalogueFiles.letter(), false);

        var answer = catalogue.makeDefault(other.get("id").longValue(), false);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("IMPORT_NOT_FOUND");
    }

    private CatalogueState told() {
        var messages = messages(String.valueOf(catalogue.siteId()));
        assertThat(messages).isNotEmpty();
        var state = messages.getLast().state();
        assertThat(state).isNotNull();
        return state;
    }

    private List<ServiceCatalogueMessage> messages(String key) {
        return topics.read(Topics.SERVICE_CATALOGUES, key, ServiceCatalogueMessage.class);
    }
}

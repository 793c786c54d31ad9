package vn.emc.catalog.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.imports.CatalogueFiles;
import vn.emc.catalog.imports.SiteCatalogue;
import vn.emc.test.ServiceTest;

/** Single edits make versions and never touch what was; only those who may make them. */
@ServiceTest(database = "emc_catalog")
class ServiceEditTest {
    private static final String NEW = """
            {"name":"Mới","level":4,"url":"","idCdvcqg":"1.000009","idMcdt":"N1","reason":"QĐ 12/QĐ-UBND"}""";

    private final int port;
    private final CatalogApi admin;
    private final JdbcClient database;
    private SiteCatalogue catalogue;

    ServiceEditTest(@LocalServerPort int port, @Autowired JdbcClient database) {
        this.port = port;
        this.admin = CatalogApi.asAdmin(port);
        this.database = database;
        this.catalogue = SiteCatalogue.ofNewSite(admin, "H34");
    }

    @BeforeEach
    void importedCatalogue() {
        catalogue = SiteCatalogue.ofNewSite(admin, "H34");
        catalogue.imported(CatalogueFiles.letter(), true);
    }

    @Test
    void anAddedServiceMakesANewVersionWithItsReason() {
        var added = admin.post(catalogue.path("/services"), NEW).expect(201);

        assertThat(added.header("Location"))
                .endsWith("/services/" + added.json().get("id"));
        assertThat(catalogue.services("").get("total").intValue()).isEqualTo(4);
        var versions = admin.get(catalogue.path("/service-imports")).expect(200).json();
        assertThat(versions.get("total").intValue()).isEqualTo(2);
        var newest = versions.get("items").get(0);
        assertThat(newest.get("origin").asString()).isEqualTo("EDIT");
        assertThat(newest.get("default").booleanValue()).isTrue();
        assertThat(newest.get("reason").asString()).isEqualTo("QĐ 12/QĐ-UBND");
        assertThat(newest.at("/counts/good").intValue()).isEqualTo(4);
        var oldest = versions.get("items").get(1);
        assertThat(rowsOf(oldest.get("id").longValue())).isEqualTo(3);
    }

    @Test
    void aSiteWithoutACatalogueGetsOneWithItsFirstService() {
        var empty = SiteCatalogue.ofNewSite(admin, "H34");

        admin.post(empty.path("/services"), NEW).expect(201);

        assertThat(empty.services("").get("total").intValue()).isEqualTo(1);
    }

    @Test
    void aChangedServiceKeepsItsNumberAndItsPlace() {
        var second = catalogue.services("").at("/items/1");

        var changed = admin.put(catalogue.path("/services/" + second.get("id")), """
                        {"name":"Tên khác","level":4,"url":"motcua.gov.vn/2","idCdvcqg":"1.003984","idMcdt":"000009"}""")
                .expect(200)
                .json();

        assertThat(changed.get("id")).isEqualTo(second.get("id"));
        assertThat(changed.get("url").asString()).isEqualTo("https://motcua.gov.vn/2");
        assertThat(catalogue.services("").at("/items/1/idMcdt").asString()).isEqualTo("000009");
    }

    @Test
    void aDeletedServiceIsGoneFromTheNewVersionAlone() {
        var first = catalogue.services("").at("/items/0/id").longValue();
        var before = admin.get(catalogue.path("/service-imports"))
                .json()
                .at("/items/0/id")
                .longValue();

        admin.delete(catalogue.path("/services/" + first + "?reason=bai-bo")).expect(204);

        assertThat(catalogue.services("").get("total").intValue()).isEqualTo(2);
        assertThat(rowsOf(before)).isEqualTo(3);
        admin.delete(catalogue.path("/services/" + first)).expect(404);
    }

    @Test
    void anEditBasedOnAnOlderVersionIsRefused() {
        var eTag = admin.get(catalogue.path("/services")).header("ETag");
        var first = catalogue.services("").at("/items/0/id").longValue();
        admin.post(catalogue.path("/services"), NEW).expect(201);

        var refused = admin.put(catalogue.path("/services/" + first), NEW.replace("N1", "000001"), "If-Match", eTag);

        assertThat(refused.status()).isEqualTo(412);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var refused = admin.post(
                catalogue.path("/services"), "{\"name\":\" \",\"level\":2,\"url\":\"no url\",\"idMcdt\":\"\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/name REQUIRED", "/idMcdt REQUIRED", "/level LEVEL_UNKNOWN", "/url NOT_A_WEB_ADDRESS");
    }

    @Test
    void whatIsOddIsNamedInAHeader() {
        var odd = NEW.replace("1.000009", "").replace("\"url\":\"\"", "\"url\":\"https://khac.gov.vn/1\"");

        var added = admin.post(catalogue.path("/services"), odd).expect(201);

        assertThat(added.header("X-EMC-Warning").split(","))
                .containsExactlyInAnyOrder("FOREIGN_HOST", "NO_NATIONAL_CODE");
        var address = catalogue.path("/services/" + added.json().get("id"));
        assertThat(admin.put(address, odd).expect(200).header("X-EMC-Warning")).contains("FOREIGN_HOST");
        assertThat(admin.put(address, NEW).expect(200).header("X-EMC-Warning")).isEmpty();
    }

    @Test
    void aCodeBelongsToOneService() {
        var refused = admin.post(catalogue.path("/services"), NEW.replace("N1", "000001"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SERVICE_CODE_TAKEN");
    }

    @Test
    void servicesAreFoundByWordsCodesAndLevel() {
        assertThat(catalogue.services("?q=giay+chung+nhan").get("total").intValue())
                .isEqualTo(3);
        assertThat(catalogue.services("?q=KIEM+dich").at("/items/0/idMcdt").asString())
                .isEqualTo("000002");
        assertThat(catalogue.services("?q=1.001001").at("/items/0/idMcdt").asString())
                .isEqualTo("000003");
        assertThat(catalogue.services("?q=%25").get("total").intValue()).isZero();
        assertThat(catalogue.services("?level=4").get("total").intValue()).isEqualTo(1);
        assertThat(catalogue.services("?sort=level,desc").at("/items/0/level").intValue())
                .isEqualTo(4);
    }

    @Test
    void aServiceHasItsEmbedCodes() {
        var service = catalogue.services("").at("/items/0/id").longValue();

        var codes = admin.get(catalogue.path("/services/" + service + "/embed-code"))
                .expect(200)
                .json();

        assertThat(codes.get("collect").asString()).contains("trackDVC").contains("'" + service + "'");
    }

    @Test
    void theTemplateOffersTheLevels() {
        assertThat(admin.download(catalogue.path("/services/template"))).startsWith('P', 'K');
        assertThat(new String(
                        admin.download(catalogue.path("/services/export?format=csv")),
                        java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFName,Level,Url,ID CDVCQG,ID MCDT\r\n")
                .contains("000003");
    }

    @ParameterizedTest
    @MethodSource
    void onlyWhoMayChangesACatalogue(String who, int reading, int changing) {
        var api = switch (who) {
            case "operator H34" -> CatalogApi.asOperator(port, "H34");
            case "operator H56" -> CatalogApi.asOperator(port, "H56");
            case "viewer" -> CatalogApi.asViewer(port);
            case "officer" -> CatalogApi.asOfficer(port);
            default -> CatalogApi.asNobody(port);
        };
        var first = catalogue.services("").at("/items/0/id").longValue();
        var version = admin.get(catalogue.path("/service-imports"))
                .json()
                .at("/items/0/id")
                .longValue();

        assertThat(api.get(catalogue.path("/services")).status()).isEqualTo(reading);
        assertThat(api.get(catalogue.path("/service-imports")).status()).isEqualTo(reading);
        assertThat(api.get(catalogue.path("/services/export")).status()).isEqualTo(reading);
        assertThat(catalogue.as(api).makeDefault(version, false).status()).isEqualTo(changing == 201 ? 200 : changing);
        var other = CatalogueFiles.of(List.of(CatalogueFiles.row("Khác", 4, "1.000001", "B1")));
        assertThat(catalogue.as(api).upload(other, false).status()).isEqualTo(changing == 201 ? 202 : changing);
        assertThat(api.post(catalogue.path("/services"), NEW).status()).isEqualTo(changing);
        assertThat(api.delete(catalogue.path("/services/" + first)).status())
                .isEqualTo(changing == 201 ? 204 : changing);
    }

    private static Stream<Arguments> onlyWhoMayChangesACatalogue() {
        return Stream.of(
                Arguments.of("operator H34", 200, 201),
                Arguments.of("operator H56", 404, 404),
                Arguments.of("viewer", 200, 403),
                Arguments.of("officer", 200, 403),
                Arguments.of("nobody", 401, 401));
    }

    @Test
    void everyChangeIsInTheAuditLogWithBeforeAndAfter() {
        var first = catalogue.services("").at("/items/0/id").longValue();
        admin.put(
                        catalogue.path("/services/" + first),
                        "{\"name\":\"Tên khác\",\"level\":3,\"idMcdt\":\"000001\"}",
                        "X-Forwarded-For",
                        "203.0.113.9")
                .expect(200);

        var entry = database.sql("""
                        select actor, address, before ->> 'level' as old, after ->> 'level' as new from audit_entry
                        where action = 'SERVICE_CHANGED' and subject_id = ?
                        """)
                .param(String.valueOf(catalogue.siteId()))
                .query((row, number) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4))
                .single();

        assertThat(entry).endsWith("203.0.113.9 0 3");
        assertThat(database.sql("select action from audit_entry where subject = 'SITE' and subject_id = ? order by id")
                        .param(String.valueOf(catalogue.siteId()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "SITE_CREATED",
                        "CATALOGUE_IMPORTED",
                        "CATALOGUE_DEFAULT_CHANGED",
                        "SERVICE_CHANGED",
                        "CATALOGUE_DEFAULT_CHANGED");
    }

    private int rowsOf(long version) {
        return admin.get(catalogue.importPath(version, "/rows"))
                .expect(200)
                .json()
                .get("total")
                .intValue();
    }
}

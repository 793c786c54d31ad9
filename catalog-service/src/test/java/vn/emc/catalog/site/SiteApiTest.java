package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.CatalogApi.SITES;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class SiteApiTest {
    @LocalServerPort
    private int port;

    private CatalogApi admin;
    private CatalogApi operator;

    @BeforeEach
    void connect() {
        admin = CatalogApi.asAdmin(port);
        operator = CatalogApi.asOperator(port, "H56");
    }

    @Test
    void aNewSiteIsActiveAndInModeKey() {
        var created = admin.post(SITES, """
                        {"name":"Hệ thống một cửa điện tử Bộ Thông tin và Truyền thông","url":"motcua.mic.gov.vn",
                         "kind":"ONE_STOP","organisation":"G14"}""").expect(201);

        var site = created.json();
        assertThat(created.header("Location")).isEqualTo(SITES + "/" + site.get("id"));
        assertThat(created.header("ETag")).isNotEmpty();
        assertThat(site.get("id").intValue()).isGreaterThanOrEqualTo(1000);
        assertThat(site.get("url").asString()).isEqualTo("https://motcua.mic.gov.vn");
        assertThat(site.get("ingestMode").asString()).isEqualTo("KEY");
        assertThat(site.get("active").booleanValue()).isTrue();
        assertThat(site.get("managingSite").isNull()).isTrue();
        assertThat(site.get("allowedCidrs").isEmpty()).isTrue();
        assertThat(admin.get(created.header("Location")).json()).isEqualTo(site);
    }

    @Test
    void anAdministratorMayChooseAFreeNumber() {
        assertThat(admin.post(SITES, withId(327)).expect(201).json().get("id").intValue())
                .isEqualTo(327);

        assertThat(admin.post(SITES, withId(327)).expect(409).code()).isEqualTo("SITE_ID_TAKEN");
    }

    @Test
    void aChosenNumberDoesNotGetInTheWayOfTheNextOnes() {
        var last = admin.createSite("H56");
        admin.post(SITES, withId(last + 1)).expect(201);

        assertThat(admin.createSite("H56")).isEqualTo(last + 2);
    }

    @Test
    void whatIsReadCanBeSentBackUnchanged() {
        var address = SITES + "/" + admin.createSite("H56");
        var read = admin.get(address).expect(200);

        var written =
                admin.put(address, read.body(), "If-Match", read.header("ETag")).expect(200);

        assertThat(written.json()).isEqualTo(read.json());
        assertThat(written.header("ETag")).isNotEqualTo(read.header("ETag"));
    }

    @Test
    void whatIsLeftOutOfAChangeStaysAsItIs() {
        var address = SITES + "/" + admin.createSite("H56");
        admin.put(address, """
                        {"name":"Trang","url":"a.gov.vn","kind":"PORTAL","organisation":"H56","ingestMode":"OPEN",
                         "allowedCidrs":["10.0.0.1/8"],"active":false}""").expect(200);

        var changed =
                admin.put(address, CatalogApi.site("Trang", "H56")).expect(200).json();

        assertThat(changed.get("ingestMode").asString()).isEqualTo("OPEN");
        assertThat(changed.at("/allowedCidrs/0").asString()).isEqualTo("10.0.0.0/8");
        assertThat(changed.get("active").booleanValue()).isFalse();
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        var address = SITES + "/" + admin.createSite("H56");
        var read = admin.get(address);
        admin.put(address, CatalogApi.site("Tên thứ hai", "H56")).expect(200);

        var late = admin.put(address, CatalogApi.site("Tên thứ ba", "H56"), "If-Match", read.header("ETag"));
        var deletion = admin.delete(address, "If-Match", read.header("ETag"));

        assertThat(late.expect(412).code()).isEqualTo("STALE");
        assertThat(deletion.expect(412).code()).isEqualTo("STALE");
        assertThat(admin.get(address).json().get("name").asString()).isEqualTo("Tên thứ hai");
    }

    @Test
    void aDeletedSiteIsGoneAndItsNumberIsNotGivenAgain() {
        var siteId = admin.createSite("H56");

        admin.delete(SITES + "/" + siteId).expect(204);

        assertThat(admin.get(SITES + "/" + siteId).expect(404).code()).isEqualTo("SITE_NOT_FOUND");
        assertThat(ids(admin.get(SITES + "?size=500").json())).doesNotContain(siteId);
        assertThat(admin.delete(SITES + "/" + siteId).status()).isEqualTo(404);
        assertThat(admin.post(SITES, withId(siteId)).status()).isEqualTo(409);
    }

    @Test
    void aSiteThatManagesOthersCannotBeDeleted() {
        var manager = admin.createSite("H56");
        var managed = admin.createSite("H56");
        admin.put(SITES + "/" + managed, managedBy(manager)).expect(200);

        assertThat(admin.delete(SITES + "/" + manager).expect(409).code()).isEqualTo("SITE_MANAGES_OTHERS");

        admin.delete(SITES + "/" + managed).expect(204);
        admin.delete(SITES + "/" + manager).expect(204);
    }

    @Test
    void sitesDoNotManageEachOtherInCircles() {
        var first = admin.createSite("H56");
        var second = admin.createSite("H56");
        var third = admin.createSite("H56");
        admin.put(SITES + "/" + second, managedBy(first)).expect(200);
        admin.put(SITES + "/" + third, managedBy(second)).expect(200);

        assertThat(admin.put(SITES + "/" + first, managedBy(third)).expect(400).errors())
                .containsExactly("/managingSite CYCLE");
        assertThat(admin.put(SITES + "/" + first, managedBy(first)).expect(400).errors())
                .containsExactly("/managingSite CYCLE");
    }

    @Test
    void anOperatorSeesOnlyTheOwnOrganisationsSites() {
        var own = admin.createSite("H56");
        var foreign = admin.createSite("H42");

        var seen = operator.get(SITES + "?size=500").expect(200).json();

        assertThat(ids(seen)).contains(own).doesNotContain(foreign);
        assertThat(seen.get("items")
                        .valueStream()
                        .map(site -> site.get("organisation").asString()))
                .allMatch(code -> code.startsWith("H56"));
        assertThat(ids(operator.get(SITES + "?organisation=H42").json())).isEmpty();
    }

    @Test
    void somebodyElsesSiteDoesNotExist() {
        var foreign = SITES + "/" + admin.createSite("H42");

        assertThat(operator.get(foreign).status()).isEqualTo(404);
        assertThat(operator.put(foreign, CatalogApi.site("Của tôi", "H56")).status())
                .isEqualTo(404);
        assertThat(operator.get(foreign + "/keys").status()).isEqualTo(404);
        assertThat(operator.post(foreign + "/keys", "").status()).isEqualTo(404);
        assertThat(operator.get(foreign + "/embed-code").status()).isEqualTo(404);
        assertThat(operator.get(foreign + "/history").status()).isEqualTo(404);
        assertThat(operator.get(SITES + "/99999999").body().replaceAll("[0-9a-f]{32}|\\d{4,}", ""))
                .isEqualTo(operator.get(foreign).body().replaceAll("[0-9a-f]{32}|\\d{4,}", ""));
    }

    @Test
    void somebodyElsesSiteCannotBeNamedAsManager() {
        var own = admin.createSite("H56");
        var foreign = admin.createSite("H42");

        assertThat(operator.put(SITES + "/" + own, managedBy(foreign))
                        .expect(400)
                        .errors())
                .containsExactly("/managingSite UNKNOWN_SITE");
    }

    @Test
    void aManagerTheOperatorCannotSeeMayStay() {
        var own = admin.createSite("H56");
        var foreign = admin.createSite("H42");
        admin.put(SITES + "/" + own, managedBy(foreign)).expect(200);

        operator.put(SITES + "/" + own, managedBy(foreign)).expect(200);
    }

    @Test
    void anOperatorChangesTheOwnSiteButGivesItNotAway() {
        var address = SITES + "/" + admin.createSite("H56");
        var active = CatalogApi.site("Tên do đơn vị đặt", "H56");

        operator.put(address, active).expect(200);

        assertThat(operator.put(address, CatalogApi.site("Tên", "H42")).status())
                .isEqualTo(403);
        assertThat(operator.put(address, active.replace("}", ",\"active\":false}"))
                        .status())
                .isEqualTo(403);
        assertThat(operator.delete(address).status()).isEqualTo(403);
        assertThat(operator.post(SITES, active).status()).isEqualTo(403);
        assertThat(admin.get(address).json().get("name").asString()).isEqualTo("Tên do đơn vị đặt");
    }

    @Test
    void officersReadSitesAndViewersDoNot() {
        var address = SITES + "/" + admin.createSite("H56");
        var officer = CatalogApi.asOfficer(port);

        assertThat(officer.get(address).status()).isEqualTo(200);
        assertThat(officer.put(address, CatalogApi.site("Tên", "H56")).status()).isEqualTo(403);
        assertThat(CatalogApi.asViewer(port).get(address).status()).isEqualTo(403);
        assertThat(CatalogApi.asViewer(port).get(SITES).status()).isEqualTo(403);
        assertThat(CatalogApi.asNobody(port).get(SITES).status()).isEqualTo(401);
    }

    @Test
    void theListIsSearchedWithoutRegardToDiacritics() {
        admin.post(SITES, CatalogApi.site("Cổng dịch vụ công Đắk Lắk số tám", "H15"))
                .expect(201);

        var found = admin.get(SITES + "?q=dak%20LAK%20tam&kind=ONE_STOP&organisation=H15&active=true&ingestMode=KEY");

        assertThat(found.expect(200).json().get("total").intValue()).isEqualTo(1);
        assertThat(admin.get(SITES + "?q=100%25").json().get("total").intValue())
                .isZero();
    }

    @Test
    void theListIsSortedAndPaged() {
        admin.createSite("H01");
        admin.createSite("H01");
        admin.createSite("H01");

        var descending =
                admin.get(SITES + "?organisation=H01&sort=id,desc&size=2").json();
        var second = admin.get(SITES + "?organisation=H01&sort=id,desc&size=2&page=1")
                .json();

        assertThat(ids(descending)).hasSize(2).isSortedAccordingTo((a, b) -> b - a);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(descending));
        assertThat(descending.get("total").intValue()).isGreaterThanOrEqualTo(3);
        assertThat(admin.get(SITES + "?sort=hash").status()).isEqualTo(400);
        assertThat(admin.get(SITES + "?size=501").status()).isEqualTo(400);
        assertThat(admin.get(SITES + "?page=-1").status()).isEqualTo(400);
    }

    @Test
    void theOwnerMayBeGivenByAnAlias() {
        admin.post(CatalogApi.ORGANISATIONS, """
                        {"code":"H57.11","name":"Sở Y tế","kind":"UNIT","parent":"H57","aliases":["000.00.11.H57"]}""").expect(201);

        var site = admin.post(SITES, CatalogApi.site("Trang Sở Y tế", "000.00.11.H57"))
                .expect(201)
                .json();

        assertThat(site.get("organisation").asString()).isEqualTo("H57.11");
        assertThat(ids(CatalogApi.asOperator(port, "H57").get(SITES).json()))
                .contains(site.get("id").intValue());
        assertThat(ids(CatalogApi.asOperator(port, "H57.11").get(SITES).json()))
                .contains(site.get("id").intValue());
        assertThat(ids(CatalogApi.asOperator(port, "H57.12").get(SITES).json())).isEmpty();
    }

    @Test
    void theEmbedCodeCarriesTheSitesNumber() {
        var siteId = admin.createSite("H56");

        var html = operator.get(SITES + "/" + siteId + "/embed-code")
                .expect(200)
                .json()
                .get("html")
                .asString();

        assertThat(html)
                .contains("_govaq.push(['setSiteId', '" + siteId + "'])")
                .contains("/embed/gov-tracking.min.js")
                .doesNotContain("Optional");
    }

    @Test
    void theSamplesAreTheSitesOwnAndSomebodyElsesAreNot() {
        var siteId = admin.createSite("H56");
        var foreign = admin.createSite("H42");

        var samples =
                operator.get(SITES + "/" + siteId + "/samples").expect(200).json();

        assertThat(samples.valueStream().map(sample -> sample.get("language").asString()))
                .containsExactly("curl", "java", "csharp", "php", "python", "javascript", "go");
        assertThat(samples.valueStream())
                .allSatisfy(sample -> assertThat(sample.get("code").asString())
                        .contains("/TrackingMCDT", Integer.toString(siteId), "X-Api-Key"));
        assertThat(samples.get(1).get("title").asString()).isEqualTo("Java");
        assertThat(samples.get(1).get("fileName").asString()).isEqualTo("Track.java");
        assertThat(operator.get(SITES + "/" + foreign + "/samples").status()).isEqualTo(404);
        assertThat(CatalogApi.asViewer(port)
                        .get(SITES + "/" + siteId + "/samples")
                        .status())
                .isEqualTo(403);
        assertThat(CatalogApi.asNobody(port)
                        .get(SITES + "/" + siteId + "/samples")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void everyChangeIsOnRecord() {
        var siteId = admin.createSite("H56");
        operator.put(SITES + "/" + siteId, CatalogApi.site("Tên mới", "H56")).expect(200);
        operator.post(SITES + "/" + siteId + "/keys", "").expect(201);

        var history = admin.get(SITES + "/" + siteId + "/history").json();

        assertThat(history.valueStream()
                        .map(entry -> entry.get("action").asString() + " "
                                + entry.get("actor").asString()))
                .containsExactly("SITE_KEY_CREATED operator.h56", "SITE_CHANGED operator.h56", "SITE_CREATED admin");
    }

    private static List<Integer> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(site -> site.get("id").intValue())
                .toList();
    }

    private static String withId(int id) {
        return CatalogApi.site("Trang " + id, "H56").replace("{\"name\"", "{\"id\":" + id + ",\"name\"");
    }

    private static String managedBy(int siteId) {
        return CatalogApi.site("Trang", "H56").replace("}", ",\"managingSite\":" + siteId + "}");
    }
}

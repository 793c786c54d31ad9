package vn.emc.catalog.websites;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.CatalogApi.SITES;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class WebsitePagesTest {
    private static final String HTML = "text/html";

    @LocalServerPort
    private int port;

    private CatalogApi admin;
    private CatalogApi operator;
    private CatalogApi officer;

    @BeforeEach
    void connect() {
        admin = CatalogApi.asAdmin(port);
        operator = CatalogApi.asOperator(port, "H56");
        officer = CatalogApi.asOfficer(port);
    }

    @Test
    void theListShowsTheLettersColumns() {
        var manager = admin.createSite("H56");
        var siteId = admin.createSite("H56");
        admin.put(
                        SITES + "/" + siteId,
                        CatalogApi.site("Trang được quản lý", "H56").replace("}", ",\"managingSite\":" + manager + "}"))
                .expect(200);

        var page = page(admin, "/websites?q=" + siteId);

        assertThat(page)
                .contains("STT", ">Id<", "Tên trang", "Đường dẫn", "Loại", "Site quản lý", "&lt;/&gt;")
                .contains("Trang được quản lý", "Một cửa điện tử", "(" + manager + ")", "/websites/" + siteId)
                .contains("aria-current=\"page\"");
    }

    @Test
    void somebodyElsesSiteIsNeitherListedNorOpened() {
        var foreign = admin.createSite("H42");

        assertThat(page(operator, "/websites?q=" + foreign))
                .contains("Không tìm thấy website nào")
                .doesNotContain("chưa có website nào");
        for (var tab : new String[] {"", "/services", "/api", "/edit"}) {
            assertThat(operator.get("/websites/" + foreign + tab, "Accept", HTML)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(post(operator, "/websites/" + foreign + "/keys", Map.of()).status())
                .isEqualTo(404);
        assertThat(post(operator, "/websites/" + foreign, form()).status()).isEqualTo(404);
    }

    @Test
    void onlyWhatTheUserMayDoIsOffered() {
        var address = "/websites/" + admin.createSite("H56");

        assertThat(page(admin, "/websites")).contains("href=\"/websites/new\"");
        assertThat(page(operator, "/websites")).doesNotContain("/websites/new");
        assertThat(page(admin, address + "/edit"))
                .contains("delete-site")
                .doesNotContain("Đã lưu.")
                .doesNotContain("name=\"id\"");
        assertThat(page(admin, address + "/edit?saved=true")).contains("Đã lưu.");
        assertThat(page(admin, "/websites/new")).contains("name=\"id\"").doesNotContain("name=\"version\"");
        assertThat(page(operator, address + "/edit")).doesNotContain("delete-site");
        assertThat(page(operator, address + "/api")).contains("Tạo khóa");
        assertThat(page(officer, address + "/api")).doesNotContain("Tạo khóa").doesNotContain("/edit\"");
        assertThat(officer.get(address + "/edit", "Accept", HTML).status()).isEqualTo(403);
        assertThat(operator.get("/websites/new", "Accept", HTML).status()).isEqualTo(403);
        assertThat(CatalogApi.asViewer(port).get(address, "Accept", HTML).status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationWithoutSitesIsToldWhomToAsk() {
        assertThat(page(CatalogApi.asOperator(port, "H63"), "/websites"))
                .contains("Đơn vị của bạn chưa có website nào")
                .doesNotContain("Không tìm thấy website nào");
    }

    @Test
    void theListIsSortedByItsHeadings() {
        admin.createSite("H56");

        assertThat(page(operator, "/websites?sort=name,asc&size=1"))
                .contains("aria-sort=\"ascending\"", "sort=name,desc")
                .contains("page=1&amp;size=1");
    }

    @Test
    void aSiteIsCreatedAndItsApiTabOpens() {
        var created = post(admin, "/websites", form());

        assertThat(created.expect(303).header("Location")).matches(".*/websites/\\d+/api");
        var tab = page(admin, created.header("Location").replaceAll("^https?://[^/]+", ""));
        assertThat(tab).contains("Trang mới", "/TrackingMCDT", "X-Api-Key", "Chưa có khóa nào");
    }

    @Test
    void htmxIsSentOnByAHeader() {
        var created = post(admin, "/websites", form(), "HX-Request", "true");

        assertThat(created.expect(204).header("HX-Redirect")).matches("/websites/\\d+/api");
    }

    @Test
    void anInvalidFormComesBackWithWhatWasTypedAndWhatIsWrong() {
        var form = new TreeMap<>(form());
        form.putAll(Map.of(
                "name", "", "url", "không phải", "managingSite", "99999999", "allowedCidrs", "10.0.0.0/8\nmạng"));

        var refused = post(admin, "/websites", form, "HX-Request", "true");

        assertThat(refused.expect(422).body())
                .contains("id=\"site-form\"", "aria-invalid=\"true\"")
                .contains(
                        "Không được để trống.",
                        "Không phải địa chỉ trang web",
                        "Không có trang 99999999.",
                        "2: Không phải")
                .contains("value=\"không phải\"");
        form.put("managingSite", "mười hai");
        assertThat(post(admin, "/websites", form).expect(422).body()).contains("Phải là số nguyên dương.");
    }

    @Test
    void theApiTabShowsEverySampleToBeCopied() {
        var tab = page(officer, "/websites/" + admin.createSite("H56") + "/api");

        for (var language : List.of("curl", "java", "csharp", "php", "python", "javascript", "go")) {
            assertThat(tab)
                    .contains("id=\"sample-" + language + "\"", "for=\"sample-" + language + "\"")
                    .contains("data-copies=\"code-" + language + "\"", "id=\"code-" + language + "\"");
        }
        assertThat(tab)
                .containsOnlyOnce("checked=\"checked\"")
                .contains("public class Track", "EMC_API_KEY")
                .doesNotContainPattern("<script(?![^>]*src)|<style|style=\"|onclick=")
                .doesNotContain("??samples", "??check", "??copy");
    }

    @Test
    void theApiTabOffersAnEventOfTheSiteToTry() {
        var siteId = admin.createSite("H56");

        assertThat(page(officer, "/websites/" + siteId + "/api"))
                .contains("data-checks=\"/api/ingest/v1/dossier-events:check\"", "Gửi thử", "aria-live=\"polite\"")
                .containsPattern(
                        "<textarea[^>]*>\\{\\R *&quot;CodeProfile&quot;: &quot;000.00.11.H56-251203-1508&quot;")
                .contains("&quot;SiteId&quot;: " + siteId + ",")
                .containsPattern("<script defer src=\"/assets/emc-check.js\\?v=[0-9a-f]+\"");
    }

    @Test
    void aKeyIsShownOnceAndRevoked() {
        var address = "/websites/" + admin.createSite("H56");

        var shown = post(operator, address + "/keys", Map.of()).expect(200);
        assertThat(shown.body()).containsPattern("emc_\\d+_[0-9a-f]{64}");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        var tab = page(operator, address + "/api");
        assertThat(tab).doesNotContainPattern("emc_\\d+_[0-9a-f]{64}").contains("Thu hồi");

        post(operator, address + "/keys", Map.of()).expect(200);
        assertThat(post(operator, address + "/keys", Map.of()).expect(422).body())
                .contains("Trang đã có 2 khóa đang hoạt động");

        var revocation = tab.substring(tab.indexOf(address + "/keys/"));
        post(operator, revocation.substring(0, revocation.indexOf('"')), Map.of())
                .expect(303);
        assertThat(page(operator, address + "/api")).contains("Đã thu hồi");
    }

    @Test
    void aFormFilledBeforeSomebodyElsesChangeIsNotSaved() {
        var address = "/websites/" + admin.createSite("H56");
        var form = new TreeMap<>(form());
        form.put("version", "0");
        post(admin, address, form).expect(303);

        var late = post(admin, address, form);

        assertThat(late.expect(422).body()).contains("đã được người khác thay đổi");
    }

    @Test
    void anOperatorsFormChangesNeitherOwnerNorState() {
        var siteId = admin.createSite("H56");
        var form = new TreeMap<>(form());
        form.remove("active");

        post(operator, "/websites/" + siteId, form).expect(303);

        assertThat(admin.get(SITES + "/" + siteId).json().get("name").asString())
                .isEqualTo("Trang mới");
        form.put("organisation", "H42");
        assertThat(post(operator, "/websites/" + siteId, form).status()).isEqualTo(403);
    }

    @Test
    void aDeletedSiteLeavesTheList() {
        var siteId = admin.createSite("H56");

        assertThat(post(operator, "/websites/" + siteId + "/deletion", Map.of()).status())
                .isEqualTo(403);
        post(admin, "/websites/" + siteId + "/deletion", Map.of()).expect(303);

        assertThat(admin.get("/websites/" + siteId, "Accept", HTML).status()).isEqualTo(404);
    }

    @Test
    void pagesSpeakEnglishWhenAsked() {
        assertThat(page(admin, "/websites?lang=en")).contains("Managing site", "<html lang=\"en\"");
        assertThat(page(admin, "/websites")).contains("<html lang=\"vi\"");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() {
        var form = new TreeMap<>(form());
        form.put("name", "<script>alert(1)</script>");
        var created = post(admin, "/websites", form, "HX-Request", "true").expect(204);

        assertThat(page(admin, created.header("HX-Redirect")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void suggestionsForTheManagingSiteAreTheUsersOwn() {
        var own = admin.createSite("H56");
        var foreign = admin.createSite("H42");

        assertThat(page(operator, "/websites/options?managingSite=" + own)).contains("value=\"" + own + "\"");
        assertThat(page(operator, "/websites/options?managingSite=" + foreign)).doesNotContain("value");
    }

    private static String page(CatalogApi user, String path) {
        return user.get(path, "Accept", HTML).expect(200).body();
    }

    private static Map<String, String> form() {
        return Map.of(
                "name", "Trang mới",
                "url", "motcua.thanhhoa.gov.vn",
                "kind", "ONE_STOP",
                "organisation", "H56",
                "managingSite", "",
                "ingestMode", "KEY",
                "allowedCidrs", "",
                "active", "true");
    }

    private static CatalogApi.Answer post(CatalogApi user, String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return user.submit(path, body, headers);
    }
}

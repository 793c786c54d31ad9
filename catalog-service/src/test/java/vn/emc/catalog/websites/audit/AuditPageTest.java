package vn.emc.catalog.websites.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.CatalogApi.SITES;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import vn.emc.catalog.CatalogApi;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.imports.CatalogueFiles;
import vn.emc.catalog.imports.SiteCatalogue;
import vn.emc.catalog.services.ServiceView;
import vn.emc.catalog.site.SiteView;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class AuditPageTest {
    private static final String PAGE = "/websites/audit";
    private static final String API = "/api/catalog/v1/audit";

    private final int port;
    private final CatalogApi admin;

    @Autowired
    private MessageSource messages;

    AuditPageTest(@LocalServerPort int port) {
        this.port = port;
        this.admin = CatalogApi.asAdmin(port);
    }

    @Test
    void everyActionHasATextInBothLanguages() {
        for (var action : AuditedAction.values()) {
            for (var language : List.of("vi", "en")) {
                assertThat(messages.getMessage("history." + action, null, "", Locale.of(language)))
                        .as("%s in %s", action, language)
                        .isNotBlank();
            }
            assertThat(messages.getMessage("history." + action, null, "", Locale.of("en")))
                    .as("%s in its own words", action)
                    .isNotEqualTo(messages.getMessage("history." + action, null, "", Locale.of("vi")));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {SiteView.class, OrganisationState.class, ServiceView.class})
    void everyFieldOfWhatIsRecordedHasANameInBothLanguages(Class<?> recorded) {
        assertThat(recorded.getRecordComponents()).allSatisfy(field -> {
            for (var language : List.of("vi", "en")) {
                assertThat(messages.getMessage("audit.field." + field.getName(), null, "", Locale.of(language)))
                        .isNotBlank();
            }
        });
    }

    @Test
    void whoChangedWhatIsShownBeforeAndAfter() {
        var siteId = admin.createSite("H56");
        admin.put(SITES + "/" + siteId, CatalogApi.site("Tên sau khi đổi", "H56"))
                .expect(200);

        var page = page(PAGE + "?subject=SITE&subjectId=" + siteId);

        assertThat(page)
                .contains("chỉnh sửa trang", "thêm trang", "127.0.0.1", ">admin<")
                .contains("<ins>Tên sau khi đổi</ins>", "href=\"/websites/" + siteId + "\"")
                .containsPattern("<del>Trang \\d+</del>")
                .contains(">Tên:</span>")
                .contains("<details>", "&quot;name&quot; : &quot;Tên sau khi đổi&quot;");
        assertThat(page.indexOf("chỉnh sửa trang")).isLessThan(page.indexOf("thêm trang"));
    }

    @Test
    void changesAreFilteredAndPaged() {
        var operator = CatalogApi.asOperator(port, "H34");
        var catalogue = SiteCatalogue.ofNewSite(admin, "H34");
        catalogue.as(operator).imported(CatalogueFiles.letter(), true);
        var ofSite = PAGE + "?subjectId=" + catalogue.siteId();

        assertThat(page(ofSite + "&actor=operator.h34"))
                .contains("import danh mục dịch vụ công", "đổi danh mục mặc định")
                .doesNotContain("thêm trang");
        assertThat(page(ofSite + "&subject=ORGANISATION")).contains("Chưa có thay đổi nào");
        assertThat(page(ofSite + "&size=1")).contains("page=1&amp;size=1", "1 – 1");
        assertThat(page(ofSite)).contains(">Tên file:<", ">SHA-256 của file:<", ">Số dịch vụ công:<", ">Nguồn:<");
        assertThat(page(ofSite + "&lang=en"))
                .contains("Audit log", ">File size (bytes):<", ">Version:<")
                .doesNotContain("??");
    }

    @Test
    void programsReadTheSame() {
        var catalogue = SiteCatalogue.ofNewSite(admin, "H34");
        catalogue.imported(CatalogueFiles.letter(), true);

        var entries = admin.get(API + "?subject=SITE&subjectId=" + catalogue.siteId())
                .expect(200)
                .json();

        assertThat(entries.get("total").intValue()).isEqualTo(3);
        assertThat(entries.at("/items/0/action").asString()).isEqualTo("CATALOGUE_DEFAULT_CHANGED");
        assertThat(entries.at("/items/0/after/services").intValue()).isEqualTo(3);
        assertThat(entries.at("/items/1/address").asString()).isEqualTo("127.0.0.1");
        assertThat(admin.get(API + "?subject=TREE").status()).isEqualTo(400);
    }

    @Test
    void onlyAdministratorsSeeIt() {
        for (var other :
                List.of(CatalogApi.asOperator(port, "H56"), CatalogApi.asOfficer(port), CatalogApi.asViewer(port))) {
            assertThat(other.get(PAGE, "Accept", "text/html").status()).isEqualTo(403);
            assertThat(other.get(API).status()).isEqualTo(403);
        }
        assertThat(page("/websites")).contains("href=\"" + PAGE + "\"");
        assertThat(CatalogApi.asOfficer(port)
                        .get("/websites", "Accept", "text/html")
                        .body())
                .doesNotContain(PAGE);
    }

    private String page(String path) {
        return admin.get(path, "Accept", "text/html").expect(200).body();
    }
}

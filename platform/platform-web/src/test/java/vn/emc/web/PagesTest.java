package vn.emc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.web.StubTokens.bearer;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
class PagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void theLayoutShowsTheUserTheOrganisationAndTheActiveEntry() {
        var page = websites("unit-operator.H56").exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"vi\"", "Nguyễn Văn An", ">H56<", "Đăng xuất", "Cổng dịch vụ công")
                .containsPattern("<a href=\"/websites\"[^>]*aria-current=\"page\"")
                .doesNotContainPattern("<a href=\"/reports\"[^>]*aria-current")
                .doesNotContain("??");
    }

    @Test
    void theFragmentsSayWhatTheyAreGiven() {
        var page = mvc.get()
                .uri("/websites?page=1&size=50")
                .header("Authorization", bearer("emc-admin"))
                .accept(MediaType.TEXT_HTML)
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Trang 2 / 3", "hx-target=\"#list\"", "Chưa lưu được", "<dialog id=\"key\"")
                .contains("href=\"/websites?q=H%C3%A0%20N%E1%BB%99i&amp;page=2&amp;size=50\"")
                .containsPattern(
                        "<input id=\"name\"[^>]*aria-invalid=\"true\" aria-describedby=\"name-error\" required")
                .containsPattern("<option value=\"B\" selected")
                .containsPattern("<script defer src=\"/assets/vendor/echarts-6.1.0.min.js\"");
    }

    @Test
    void noPageHasScriptsOrStylesInItself() {
        assertThat(websites("emc-admin").exchange())
                .bodyText()
                .doesNotContainPattern("<script(?![^>]*(src|type=\"application/json\"))")
                .doesNotContainPattern("<style|style=\"|onclick=|hx-on");
    }

    /** Later, or deferred, the page would be painted in the other colours first. */
    @Test
    void theThemeIsSetBeforeTheStyleSheetIsRead() {
        assertThat(websites("emc-admin").exchange())
                .bodyText()
                .containsPattern("(?s)<script src=\"/assets/theme.js[^\"]*\"></script>.*<link rel=\"stylesheet\"")
                .containsPattern("<button[^>]*data-theme-switch[^>]*hidden>Nền tối</button>");
        assertThat(mvc.get().uri("/assets/theme.js").exchange()).hasStatusOk();
    }

    /** One block for the system's choice and one for the user's: a colour changed in one only would be seen by half of the people. */
    @Test
    void bothDarkThemesAreTheSame() throws Exception {
        var style =
                new ClassPathResource("META-INF/resources/assets/emc.css").getContentAsString(StandardCharsets.UTF_8);
        var chosen = Pattern.compile("data-theme=\"dark\"\\] \\{([^}]+)}").matcher(style);
        var system =
                Pattern.compile("not\\(\\[data-theme=\"light\"]\\) \\{([^}]+)}").matcher(style);

        assertThat(chosen.find() && system.find()).isTrue();
        assertThat(chosen.group(1)).isEqualTo(system.group(1)).contains("--ink", "--fill");
    }

    @Test
    void theMenuFoldsWithoutAScript() {
        assertThat(websites("emc-admin").exchange())
                .bodyText()
                .containsPattern(
                        "(?s)<input class=\"menu-open[^>]*id=\"menu-open\">\\s*<label[^>]*for=\"menu-open\">Trình đơn<");
    }

    @Test
    void pagesAreVietnameseWhateverTheBrowserSpeaks() {
        assertThat(websites("emc-admin").header("Accept-Language", "en-US,en").exchange())
                .bodyText()
                .contains("<html lang=\"vi\"");
    }

    @Test
    void theLanguageSwitchWorksAtOnceAndIsRemembered() {
        var page = mvc.get()
                .uri("/websites?lang=en")
                .header("Authorization", bearer("emc-admin"))
                .accept(MediaType.TEXT_HTML)
                .exchange();

        assertThat(page).bodyText().contains("<html lang=\"en\"", "Sign out").doesNotContain("??");
        assertThat(page).cookies().hasValue("emc-lang", "en").hasPath("emc-lang", "/");
    }

    @Test
    void theRememberedLanguageIsUsed() {
        assertThat(websites("emc-admin").cookie(new Cookie("emc-lang", "en")).exchange())
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource({"lang=de", "lang=<script>", "lang="})
    void otherLanguagesChangeNothing(String query) {
        var page = mvc.get()
                .uri("/websites?" + query.replace("<", "%3C").replace(">", "%3E"))
                .header("Authorization", bearer("emc-admin"))
                .accept(MediaType.TEXT_HTML)
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("<html lang=\"vi\"");
        assertThat(page).cookies().doesNotContainCookie("emc-lang");
    }

    @Test
    void theLibrariesAreTheOnesTheirChecksumsName() throws Exception {
        var assets = new ClassPathResource("META-INF/resources/assets/vendor/");
        var sums = assets.createRelative("VENDORED.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[0-9a-f]{64}  \\S+"))
                .map(line -> line.split("  "))
                .toList();

        assertThat(sums).hasSize(2);
        for (var sum : sums) {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(assets.createRelative(sum[1]).getContentAsByteArray());
            assertThat(HexFormat.of().formatHex(digest)).as(sum[1]).isEqualTo(sum[0]);
        }
    }

    @Test
    void assetsAreKeptByBrowsersAndHaveAnEtag() {
        var asset = mvc.get().uri("/assets/emc.css").exchange();

        assertThat(asset).hasStatusOk().hasHeader("Cache-Control", "max-age=2592000, public");
        var etag = asset.getResponse().getHeader("ETag");
        assertThat(etag).isNotBlank();
        assertThat(mvc.get()
                        .uri("/assets/emc.css")
                        .header("If-None-Match", String.valueOf(etag))
                        .exchange())
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({
        "page=0&size=1,    0, 1,   'name,asc'",
        "size=500,         0, 500, 'name,asc'",
        "page=3,           3, 50,  'name,asc'",
        "'sort=staff,desc', 0, 50, 'staff,desc'",
        "sort=staff,       0, 50,  'staff,asc'"
    })
    void pagingIsRead(String query, int page, int size, String order) {
        assertThat(list(query)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items":["%s"],"page":%d,"size":%d,"total":1}""".formatted(order, page, size));
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,          /page, PAGE_RANGE",
        "size=0,           /size, SIZE_RANGE",
        "size=501,         /size, SIZE_RANGE",
        "page=x,           /page, WRONG_TYPE",
        "sort=secret,      /sort, SORT_FIELD",
        "'sort=name,down', /sort, SORT_DIRECTION"
    })
    void pagingOutOfBoundsIsRefused(String query, String pointer, String code) {
        assertThat(list(query)).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {"code":"INVALID_REQUEST","errors":[{"pointer":"%s","code":"%s"}]}""".formatted(pointer, code));
    }

    private MvcTestResult list(String query) {
        return mvc.get()
                .uri("/api/probe/v1/units?" + query)
                .header("Authorization", bearer("viewer"))
                .exchange();
    }

    private MockMvcRequestBuilder websites(String token) {
        return mvc.get().uri("/websites").header("Authorization", bearer(token)).accept(MediaType.TEXT_HTML);
    }
}

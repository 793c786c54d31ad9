package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;

class ServiceEmbedCodesTest {
    private static final SiteView SITE = new SiteView(
            278,
            "Cổng dịch vụ công",
            "https://dichvucong.example.vn",
            SiteKind.SERVICE_PORTAL,
            UnitCode.parse("H56"),
            null,
            IngestMode.OPEN,
            List.of(),
            true);

    private final ServiceEmbedCodes codes = new ServiceEmbedCodes();

    @Test
    void theSubmittedPageTellsTheServiceAsActiveWithTheDossiersData() {
        var code = codes.of(SITE, "1.003984");

        assertThat(code.collect())
                .startsWith("<script>\n")
                .endsWith("\n</script>")
                .contains("website 278", "var _govaq = window._govaq || [];")
                .contains("_govaq.push(['trackDVC', '1.003984', '1', '<MaHoSo;Data>']);");
    }

    @Test
    void aViewCarriesNoData() {
        var code = codes.of(SITE, "1.003984");

        assertThat(code.view()).contains("_govaq.push(['trackDVC', '1.003984', '-1', '']);");
        assertThat(code.viewNotOnline()).contains("_govaq.push(['trackDVC', '1.003984', '0', '']);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b", "</script><script>alert(1)//", "a\\", "a\n", "a\u2028b", "<!--", "\"&", "\u0085"})
    void anIdCannotLeaveItsString(String hostile) {
        var code = codes.of(SITE, hostile).view();
        var written = code.substring(code.indexOf("'trackDVC', '") + 13, code.indexOf("', '-1'"));

        assertThat(written)
                .doesNotContainPattern("['\"<>&\\p{Cntrl}\u0085\u2028]")
                .doesNotContainPattern("\\\\(?!u[0-9a-f]{4})");
        assertThat(code.lines()).hasSize(5);
    }

    @Test
    void lettersStayReadable() {
        assertThat(codes.of(SITE, "Đăng ký khai sinh").view()).contains("'Đăng ký khai sinh'");
    }
}

package vn.emc.catalog.embed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.sites.EmbedCheckOutcome;

class PageCodeTest {
    private static final URI ADDRESS = URI.create("https://dvc.example.vn/");
    private static final int SITE = 227;
    private static final String OURS = "https://emc.gov.vn";
    private static final Set<String> HOSTS = Set.of("emc.gov.vn", "cong.gov.vn");

    @Test
    void theCodeAsItIsGivenOutIsFound() {
        assertThat(judge(Pages.code(OURS, SITE))).isEqualTo(EmbedFinding.of(EmbedCheckOutcome.FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // minified, other quotes, a number
                "<script>_govaq=window._govaq||[],_govaq.push([\"setTrackerUrl\",\"//EMC.gov.vn:443/tracking\"]),"
                        + "_govaq.push([\"setSiteId\",227]),g.src=\"//emc.gov.vn/embed/gov-tracking.min.js\"</script>",
                // put together from a variable, as Matomo's own snippet does
                "<SCRIPT type=text/javascript>var u='https://emc.gov.vn/'; _govaq.push(['setTrackerUrl', u+'tracking']);"
                        + " _govaq.push(['setSiteId', `227`]); g.src=u+'embed/gov-tracking.min.js';</SCRIPT>",
                // script loaded by a tag of its own, configuration in two others
                "<script>var _govaq=[]; _govaq.push(['setSiteId', '227'])</script>"
                        + "<script>_govaq.push(['setTrackerUrl','https://emc.gov.vn/tracking'])</script>"
                        + "<script async src='https://emc.gov.vn/embed/gov-tracking.min.js'></script>",
                // file and tracker passed on by the portal itself
                "<script>_govaq.push(['setTrackerUrl','https://cong.gov.vn/t']);_govaq.push(['setSiteId','227']);"
                        + "g.src='/thong-ke.js'</script>",
                // Matomo's tracker pointed at this installation
                "<script>_paq.push(['setTrackerUrl','https://emc.gov.vn/tracking/matomo.php']);"
                        + "_paq.push(['setSiteId','227']);</script>",
                // never closed
                "<script>_govaq.push(['setTrackerUrl','https://emc.gov.vn/t']);_govaq.push(['setSiteId','227']);'gov-tracking.js'"
            })
    void theCodeIsFoundHoweverItIsWritten(String head) {
        assertThat(judge(head).outcome()).isEqualTo(EmbedCheckOutcome.FOUND);
    }

    @Test
    void anotherSitesCodeSaysWhose() {
        assertThat(judge(Pages.code(OURS, 2270))).isEqualTo(EmbedFinding.of(EmbedCheckOutcome.WRONG_SITE_ID, "2270"));
    }

    @Test
    void theCodeOfAnotherInstallationSaysWhich() {
        assertThat(judge(Pages.code("https://thongke.example.vn:8443", SITE)))
                .isEqualTo(EmbedFinding.of(EmbedCheckOutcome.WRONG_HOST, "thongke.example.vn:8443"));
    }

    @Test
    void oneRightCodeBesideOthersIsEnough() {
        var page = Pages.code(OURS, 1) + Pages.code("https://thongke.example.vn", SITE) + Pages.code(OURS, SITE);

        assertThat(judge(page).outcome()).isEqualTo(EmbedCheckOutcome.FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- %s -->",
                "<noscript>%s</noscript>",
                "<script>/* %s */</script>",
                "<script>\n  // _govaq.push(['setTrackerUrl','https://emc.gov.vn/t']);_govaq.push(['setSiteId','227']) x.js\n</script>",
                "<script>_paq.push(['setTrackerUrl','https://matomo.example/m.php']);_paq.push(['setSiteId','227']);</script>",
                "<pre>_govaq.push(['setSiteId','227'])</pre>"
            })
    void whatDoesNotRunIsNotFound(String head) {
        var code = head.contains("script>/*") ? "_govaq.push(['setSiteId','227'])" : Pages.code(OURS, SITE);

        assertThat(judge(head.formatted(code)).outcome()).isEqualTo(EmbedCheckOutcome.NOT_FOUND);
    }

    @Test
    void aPartThatIsMissingIsNamed() {
        var code = Pages.code(OURS, SITE);

        assertThat(judge(code.replaceAll(".*setSiteId.*", "")))
                .isEqualTo(EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "setSiteId"));
        assertThat(judge(code.replaceAll(".*setTrackerUrl.*", "")))
                .isEqualTo(EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "setTrackerUrl"));
        assertThat(judge(code.replaceAll(".*gov-tracking.*", "")))
                .isEqualTo(EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "gov-tracking.min.js"));
        assertThat(judge("<script src='https://emc.gov.vn/embed/gov-tracking.min.js'></script>"))
                .isEqualTo(EmbedFinding.of(EmbedCheckOutcome.INCOMPLETE, "setSiteId"));
    }

    @Test
    void aPageInAnotherEncodingIsRead() {
        var page = ("\uFEFF" + Pages.with(Pages.code(OURS, SITE))).getBytes(UTF_16LE);

        assertThat(judge(page).outcome()).isEqualTo(EmbedCheckOutcome.FOUND);
    }

    @Test
    void whatWasFoundIsNeverLong() {
        var finding = judge(Pages.code("https://" + "a".repeat(290), SITE));

        assertThat(finding.outcome()).isEqualTo(EmbedCheckOutcome.WRONG_HOST);
        assertThat(String.valueOf(finding.found())).hasSize(200);
    }

    @Test
    void damagedPagesAreReadWithoutAFault() {
        var random = new Random(20260123);
        var whole = Pages.with(Pages.code(OURS, SITE)).getBytes(UTF_8);
        for (var run = 0; run < 2_000; run++) {
            var page = whole.clone();
            for (var change = 0; change < 1 + random.nextInt(20); change++) {
                page[random.nextInt(page.length)] = (byte) random.nextInt(256);
            }

            assertThatCode(() -> judgeAndFollow(page)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "\n",
                " ",
                "_govaq",
                "setSiteId',",
                "setTrackerUrl', ",
                "'//",
                "<script>",
                "<div>",
                "\"https://"
            })
    void aHostilePageCostsLittle(String piece) {
        var page = "<script>_govaq " + piece.repeat(1024 * 1024 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> judge(page.getBytes(UTF_8)));
    }

    private static EmbedFinding judge(String head) {
        return judge(Pages.with(head).getBytes(UTF_8));
    }

    private static EmbedFinding judge(byte[] page) {
        return PageHtml.read(page, ADDRESS).code().judge(SITE, HOSTS);
    }

    private static int judgeAndFollow(byte[] page) {
        judge(page);
        return PageHtml.read(page, ADDRESS).links().size();
    }
}

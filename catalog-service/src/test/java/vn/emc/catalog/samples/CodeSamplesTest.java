package vn.emc.catalog.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.contracts.sites.IngestMode;

class CodeSamplesTest {
    private final CodeSamples samples = Sample.at("https://emc.example.vn");

    @Test
    void thereIsOneInEveryLanguage() {
        assertThat(samples.of(Sample.site(IngestMode.KEY, "Một cửa")))
                .extracting(CodeSample::title, CodeSample::fileName)
                .containsExactly(
                        tuple("curl", "curl.sh"),
                        tuple("Java", "Track.java"),
                        tuple("C#", "Track.cs"),
                        tuple("PHP", "track.php"),
                        tuple("Python", "track.py"),
                        tuple("JavaScript", "track.mjs"),
                        tuple("Go", "track.go"));
    }

    @ParameterizedTest
    @EnumSource(IngestMode.class)
    void everySampleHasTheSitesOwnValuesAndItsModesCredentialsOnly(IngestMode mode) {
        assertThat(samples.of(Sample.site(mode, "Một cửa điện tử"))).allSatisfy(sample -> {
            assertThat(sample.code())
                    .contains("https://emc.example.vn/TrackingMCDT", "000.00.11.H56-251203-1508", "Một cửa điện tử")
                    .contains("SiteId 278", "Retry-After", "X-EMC-Event-Id", "X-EMC-Warning")
                    .doesNotContain("{{");
            assertThat(sample.code().contains("EMC_API_KEY=emc_278_…")).isEqualTo(mode != IngestMode.OPEN);
            assertThat(sample.code().contains("X-Api-Key")).isEqualTo(mode == IngestMode.KEY);
            assertThat(sample.code().contains("webhook-signature")).isEqualTo(mode == IngestMode.HMAC);
        });
    }

    @Test
    void theEventToTryIsTheOneTheSamplesSend() {
        var event = JsonMapper.shared().readTree(samples.event(Sample.site(IngestMode.KEY, Sample.HOSTILE)));

        assertThat(event.get("SiteId").intValue()).isEqualTo(278);
        assertThat(event.get("CodeProfile").asString()).isEqualTo("000.00.11.H56-251203-1508");
        assertThat(event.get("User").asString())
                .isEqualTo("{\"ID_local\":\"tk-01\",\"TYPE\":1,\"LOCATION\":\"000.00.11.H56\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "SHELL ¦ it's $(x) ¦ 'it'\\''s $(x)'",
                "QUOTED ¦ a\"b\\u0022 ¦ \"a\\\"b\\\\u0022\"",
                "PHP ¦ it's $x \\ ¦ 'it\\'s $x \\\\'",
                "COMMENT ¦ a */ ?> \\u000a b ¦ a  /     u000a b",
                "NUMBER ¦ 278 ¦ 278"
            })
    void aValueStaysThatValue(Escape escape, String value, String written) {
        assertThat(escape.of(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(
            value = Escape.class,
            names = {"COMMENT", "SHELL", "QUOTED", "PHP"})
    void noValueHasMoreThanOneLine(Escape escape) {
        assertThat(escape.of("a\nb\rc\u0085d\u2028e\u2029f\u0000g"))
                .contains("a b c d e f g")
                .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    }

    @Test
    void theNameOfASiteCannotLeaveItsComment() {
        var honest = samples.of(Sample.site(IngestMode.KEY, "x")).iterator();

        for (var sample : samples.of(Sample.site(IngestMode.KEY, Sample.HOSTILE))) {
            assertThat(withoutName(sample.code()))
                    .isEqualTo(withoutName(honest.next().code()));
            assertThat(sample.code()).doesNotContain("*/ ?>", "\\u000a", "\u202e");
        }
    }

    private static String withoutName(String code) {
        return code.lines().filter(line -> !line.contains("Website:")).collect(Collectors.joining("\n"));
    }
}

package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlTest {
    @ParameterizedTest
    @CsvSource({
        "motcua.mic.gov.vn, https://motcua.mic.gov.vn",
        "https://mic.gov.vn/, https://mic.gov.vn/",
        "HTTP://MIC.gov.vn/Trang-Chu, http://mic.gov.vn/Trang-Chu",
        "' dichvucong.mic.gov.vn ', https://dichvucong.mic.gov.vn",
        "localhost:8080/a?b=c#d, https://localhost:8080/a?b=c#d",
        "https://thủđô.vn/đường, https://xn--th-9ja9i637n.vn/%C4%91%C6%B0%E1%BB%9Dng"
    })
    void anAddressHasOneSpelling(String text, String address) {
        assertThat(SiteUrl.normalise(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "ftp://mic.gov.vn", "https://", "https://user:secret@mic.gov.vn", "mic gov vn",
                "https://mic.gov.vn:99999", "https://-mic.gov.vn", "https://mic..vn", "//mic.gov.vn",
                        "https://mic.gov.vn/a b",
                "data:text/html,x", "https://mic.gov.vn/\u0000"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(SiteUrl.normalise(text)).isEmpty();
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(SiteUrl.normalise("https://mic.gov.vn/" + "a".repeat(SiteUrl.LONGEST)))
                .isEmpty();
    }
}

package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private final Robots robots = new Robots();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "ZaloBot/1.0",
                "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0"
                        + " Safari/537.36",
                "curl/8.5.0",
                "python-requests/2.32",
                "okhttp/4.9.0",
                "Java/25"
            })
    void whatCallsItselfARobotIsOne(String agent) {
        assertThat(robots.include(agent)).isTrue();
        assertThat(robots.include(agent)).as("asked again").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " coc_coc_browser/127.0.204 Chrome/121.0.6167.204 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.1 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                        + " Chrome/130.0.0.0 Mobile Safari/537.36 Zalo android/240901",
                "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"
            })
    void peoplesBrowsersAreNone(String agent) {
        assertThat(robots.include(agent)).isFalse();
    }

    @Test
    void noTextTakesLong() {
        var hostile = Stream.of("a", "a ", "mozilla/5.0 (", "/1.", "x/1.1 (", "(compatible; a/1.1", "1.", "ddddd/v")
                .map(part -> part.repeat(512 / part.length()));

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> hostile.forEach(robots::include));
    }

    @Test
    void endlesslyManyNamesAreForgotten() {
        assertThatCode(() -> {
                    for (var number = 0; number < 50_000; number++) {
                        robots.include("Mozilla/5.0 (made up " + number);
                    }
                })
                .doesNotThrowAnyException();
    }
}

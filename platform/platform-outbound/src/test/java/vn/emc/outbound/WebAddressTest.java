package vn.emc.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.vn, b, http://a.vn/b",
        "http://a.vn/x/y?q=1, ?q=2, http://a.vn/x/y?q=2",
        "http://a.vn/x/y, ../z, http://a.vn/z",
        "http://a.vn/x, //b.vn/, http://b.vn/",
        "https://a.vn/x, http://a.vn:8080/%C4%91, http://a.vn:8080/%C4%91"
    })
    void aRedirectIsReadAgainstWhereItCameFrom(String from, String location, String target) {
        assertThat(WebAddress.redirect(URI.create(from), location)).contains(URI.create(target));
    }

    @Test
    void lettersThatWereNotEncodedAreEncoded() {
        var asReceived = new String("/trang chủ".getBytes(UTF_8), ISO_8859_1);

        assertThat(WebAddress.redirect(URI.create("http://a.vn/"), asReceived))
                .contains(URI.create("http://a.vn/trang%20ch%E1%BB%A7"));
    }
}

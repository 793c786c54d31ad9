package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://dichvucong.example.vn                          | dichvucong.example.vn | /
        HTTPS://WWW.Example.VN:8443/a/b                        | example.vn            | /a/b
        https://ai:mat@example.vn./a                           | example.vn            | /a
        https://[2001:db8::1]:80/a                             | [2001:db8::1]         | /a
        https://example.vn/th%E1%BB%A7-t%E1%BB%A5c?id=12       | example.vn            | /thủ-tục?id=12
        https://example.vn/a#muc-2                             | example.vn            | /a
        https://example.vn/app#/ho-so/moi                      | example.vn            | /app#/ho-so/moi
        https://example.vn/a;jsessionid=0A1B2C/b               | example.vn            | /a/b
        https://example.vn?tabid=7                             | example.vn            | /?tabid=7
        https://example.vn\\@la.example.org/                   | example.vn            | /
        /chi/duong/dan                                         |                       | /chi/duong/dan
        file:///C:/trang.html                                  |                       | /
        javascript:alert(1)                                    |                       | /\
        """)
    void anAddressIsHostAndPage(String address, String host, String page) {
        var read = PageAddress.of(address);

        assertThat(read.host()).isEqualTo(host);
        assertThat(read.page()).startsWith(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?id=7&cccd=001099012345                    | ?id=7
        ?hoten=Nguy%E1%BB%85n+V%C4%83n+A&id=7      | ?id=7
        ?q=001099012345                            | ''
        ?access_token=abc&utm_source=x&fbclid=y    | ''
        ?maso=001099012345&tab=2                   | ?maso=«số giấy tờ»&tab=2
        ?lienhe=a%40example.vn                     | ?lienhe=«email»
        ?dt=0912345678                             | ?dt=«điện thoại»
        ?tthc=2.000082.000.00.00.H34               | ?tthc=2.000082.000.00.00.H34
        #/tim?email=a@example.vn                   | #/tim\
        """)
    void whatMayBeAPersonsIsLeftOut(String rest, String kept) {
        assertThat(PageAddress.of("https://example.vn/a" + rest).page()).isEqualTo("/a" + kept);
    }

    @Test
    void anyTextIsReadAndTheResultIsShort() {
        var random = new Random(20261123);
        var alphabet = "htps:/.?#&=%;@ăA0\u0000\ud800\udc00\\ ".toCharArray();
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder(round % 2 == 0 ? "https://" : "");
            for (var length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }

            var page = PageAddress.of(text.toString()).page();

            assertThat(page.length()).isLessThanOrEqualTo(300);
            assertThat(page.chars()).noneMatch(c -> c < ' ');
        }
    }
}

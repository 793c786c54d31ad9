package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

class SenderBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RawEvent read(String body, @Nullable String type) throws RefusedException {
        return read(body.getBytes(StandardCharsets.UTF_8), type, null);
    }

    private static RawEvent read(byte[] body, @Nullable String type, @Nullable String query) throws RefusedException {
        var event = new RawEvent();
        SenderBody.read(body, type, query, event);
        return event;
    }

    private static Refusal refusalOf(byte[] body, @Nullable String type) {
        try {
            read(body, type, null);
            throw new AssertionError("was read");
        } catch (RefusedException refused) {
            return refused.getRefusal();
        }
    }

    @Test
    void theSampleOfTheWidespreadSenderIsReadAsWritten() throws RefusedException {
        var event = read(
                "codeProfile=000.00.20.G17-201215-0007&siteId=101&codeTTHC=1.002693&nameTTHC=Cấp giấy phép xây dựng"
                        + "&status=1&formsReception=1&formsPayments=2&level=3&isFromDVCQG=0&isDVCBC=0&data=",
                FORM);

        assertThat(event.value(Field.CODE_PROFILE)).isEqualTo("000.00.20.G17-201215-0007");
        assertThat(event.value(Field.NAME_TTHC)).isEqualTo("Cấp giấy phép xây dựng");
        assertThat(event.value(Field.IS_DVCBC)).isEqualTo("0");
        assertThat(event.value(Field.DATA)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // not encoded: everything is literal
                "nameTTHC=Giảm 50% lệ phí & phí | Giảm 50% lệ phí & phí",
                "nameTTHC=Đào tạo C++ nâng cao | Đào tạo C++ nâng cao",
                "nameTTHC=Tăng 10%25 mức phí | Tăng 10%25 mức phí",
                "nameTTHC=Nghiên cứu R&D, thử nghiệm | Nghiên cứu R&D, thử nghiệm",
                "nameTTHC=a=b là đúng | a=b là đúng",
                "nameTTHC=Mức_100%&x=1 | Mức_100%",
                "nameTTHC=C%E1%BA%A5p/giấy+phép | Cấp/giấy+phép",
                "nameTTHC=%ff/ | %ff/",
                // encoded
                "nameTTHC=C%E1%BA%A5p+gi%E1%BA%A5y | Cấp giấy",
                "nameTTHC=C%E1%BA%A5p%20gi%E1%BA%A5y%2B1 | Cấp giấy+1",
                "nameTTHC=50%25+%26+h%C6%A1n | 50% & hơn",
                "NAMETTHC=abc | abc",
                "name%54THC=abc | abc",
            })
    void formsAreReadWhetherEncodedOrNot(String body, String name) throws RefusedException {
        assertThat(read(body + "&siteId=1", FORM).value(Field.NAME_TTHC)).isEqualTo(name);
        assertThat(read(body + "&siteId=1", FORM).value(Field.SITE_ID)).isEqualTo("1");
    }

    @Test
    void anUnencodedUserKeepsItsAmpersand() throws RefusedException {
        var event = read("user={\"ID_local\":\"a&b c\",\"TYPE\":1}&status=3", FORM);

        assertThat(event.value(Field.USER)).isEqualTo("{\"ID_local\":\"a&b c\",\"TYPE\":1}");
        assertThat(event.value(Field.STATUS)).isEqualTo("3");
    }

    @Test
    void jsonIsReadWhateverItsHeaderSays() throws RefusedException {
        for (var type : new String[] {"application/json", FORM, "text/plain", null, "application/vnd.x+json"}) {
            var event = read(
                    " {\"CODEPROFILE\":\"a\",\"status\":3.0,\"Level\":\"null\",\"isDVCBC\":true,\"x\":{\"y\":[1]}}",
                    type);

            assertThat(event.value(Field.CODE_PROFILE)).isEqualTo("a");
            assertThat(event.value(Field.STATUS)).isEqualTo("3.0");
            assertThat(event.value(Field.LEVEL)).isNull();
            assertThat(event.value(Field.IS_DVCBC)).isEqualTo("1");
        }
    }

    @Test
    void multipartIsRead() throws RefusedException {
        var body = """
                --XyZ\r
                Content-Disposition: form-data; name="codeProfile"\r
                \r
                000.00.20.G17-201215-0007\r
                --XyZ\r
                Content-Disposition: form-data; name=NameTTHC\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                Cấp giấy
                phép\r
                --XyZ\r
                Content-Disposition: form-data; name="status"; filename="x"\r
                \r
                9\r
                --XyZ--\r
                """;

        var event = read(body, "multipart/form-data; boundary=XyZ");

        assertThat(event.value(Field.CODE_PROFILE)).isEqualTo("000.00.20.G17-201215-0007");
        assertThat(event.value(Field.NAME_TTHC)).isEqualTo("Cấp giấy\nphép");
        assertThat(event.value(Field.STATUS)).isNull();
    }

    @Test
    void theQueryFillsWhatTheBodyLeavesOut() throws RefusedException {
        var event = read("Status=3".getBytes(StandardCharsets.UTF_8), FORM, "siteId=5&status=1");

        assertThat(event.value(Field.SITE_ID)).isEqualTo("5");
        assertThat(event.value(Field.STATUS)).isEqualTo("3");
        assertThat(event.isFieldRepeated()).isFalse();
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws RefusedException {
        assertThat(read("\ufeff{\"SiteId\":7}", null).value(Field.SITE_ID)).isEqualTo("7");
    }

    @Test
    void badUtf8IsReplacedAndNoted() throws RefusedException {
        var body = "{\"NameTTHC\":\"C?p\"}".getBytes(StandardCharsets.UTF_8);
        body[14] = (byte) 0xff;

        var event = read(body, "application/json", null);

        assertThat(event.value(Field.NAME_TTHC)).isEqualTo("C\ufffdp");
        assertThat(event.isBadEncoding()).isTrue();
    }

    @Test
    void aDeclaredCharsetCountsOnlyWhereTheBytesAreNoUtf8() throws RefusedException {
        var latin = "nameTTHC=café à la".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(latin, FORM + ";charset=iso-8859-1", null).value(Field.NAME_TTHC))
                .isEqualTo("café à la");
        assertThat(read("nameTTHC=Cấp phép", FORM + "; charset=ISO-8859-1").value(Field.NAME_TTHC))
                .isEqualTo("Cấp phép");
    }

    @Test
    void theLastOfARepeatedFieldCounts() throws RefusedException {
        var event = read("{\"Status\":1,\"status\":3}", null);

        assertThat(event.value(Field.STATUS)).isEqualTo("3");
        assertThat(event.isFieldRepeated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1", "{\"a\" 1}", "{} x", "hello", "{\"SiteId\":1}}", "\"text\""})
    void brokenBodiesAreUnreadable(String body) {
        assertThat(refusalOf(body.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Refusal.UNREADABLE_BODY);
    }

    @Test
    void deepNestingIsUnreadable() {
        var deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(refusalOf(deep.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Refusal.UNREADABLE_BODY);
    }

    @Test
    void otherRefusalsSayWhatIsWrong() {
        assertThat(refusalOf("[{}]".getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Refusal.ARRAY_BODY);
        assertThat(refusalOf(new byte[0], FORM)).isEqualTo(Refusal.EMPTY_BODY);
        assertThat(refusalOf(" \r\n".getBytes(StandardCharsets.UTF_8), FORM)).isEqualTo(Refusal.EMPTY_BODY);
        assertThat(refusalOf("<x/>".getBytes(StandardCharsets.UTF_8), "text/xml"))
                .isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusalOf(new byte[] {1, 2}, "application/octet-stream")).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusalOf("x".getBytes(StandardCharsets.UTF_8), "multipart/form-data"))
                .isEqualTo(Refusal.UNREADABLE_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775808", "abc", "1e3", "2147483648", "1.5", "٣"})
    void anImpossibleSiteIdIsRefused(String siteId) throws RefusedException {
        var event = read("{\"SiteId\":\"" + siteId + "\"}", null);

        assertThatThrownBy(() -> SiteIds.of(event)).hasMessage("BAD_SITE_ID");
    }

    @Test
    void whateverComesItIsReadOrRefused() {
        var random = new Random(1);
        var pieces = new String[] {
            "siteId",
            "=",
            "&",
            "%",
            "%4",
            "%E1%BA",
            "+",
            "{",
            "}",
            "[",
            "\"",
            ":",
            ",",
            "user",
            "\\",
            "null",
            "1",
            " ",
            "ạ",
            "\u0000",
            "--b",
            "\r\n",
            "Content-Disposition: form-data; name=\"data\"",
            "\ud800",
            "true"
        };
        var types = new String[] {null, FORM, "application/json", "multipart/form-data; boundary=b", "text/plain"};

        for (var i = 0; i < 100_000; i++) {
            var body = new StringBuilder(random.nextBoolean() ? "" : "{");
            for (var length = random.nextInt(20); length > 0; length--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                var event = read(body.toString(), types[random.nextInt(types.length)]);
                UserText.read(body.toString());
                SiteIds.of(event);
            } catch (RefusedException refused) {
                assertThat(refused.getRefusal().getStatus()).isBetween(400, 499);
            }
        }
    }
}

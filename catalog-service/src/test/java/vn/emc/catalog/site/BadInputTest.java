package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.CatalogApi.SITES;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class BadInputTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name|null|/name REQUIRED",
                "name|\"  \"|/name REQUIRED",
                "name|\"a\\u0000b\"|/name CONTROL_CHARACTERS",
                "name|\"a\\nb\"|/name CONTROL_CHARACTERS",
                "name|{\"a\":1}|/name WRONG_TYPE",
                "url|null|/url REQUIRED",
                "url|\"javascript:alert(1)\"|/url NOT_A_WEB_ADDRESS",
                "url|\"a.gov.vn\\u0000\"|/url NOT_A_WEB_ADDRESS",
                "kind|null|/kind REQUIRED",
                "kind|\"PLANET\"|/kind WRONG_TYPE",
                "organisation|null|/organisation REQUIRED",
                "organisation|\"Thanh Hóa\"|/organisation WRONG_TYPE",
                "organisation|\"Z99\"|/organisation UNKNOWN_ORGANISATION",
                "managingSite|99999999|/managingSite UNKNOWN_SITE",
                "managingSite|\"one\"|/managingSite WRONG_TYPE",
                "ingestMode|\"TRUST_ME\"|/ingestMode WRONG_TYPE",
                "allowedCidrs|[\"10.0.0.0/8\",\"10.0.0.0/99\"]|/allowedCidrs/1 NOT_A_NETWORK",
                "allowedCidrs|[null]|/allowedCidrs/0 NOT_A_NETWORK",
                "allowedCidrs|\"10.0.0.0/8\"|/allowedCidrs WRONG_TYPE",
                "active|\"maybe\"|/active WRONG_TYPE",
                "id|0|/id NOT_POSITIVE",
                "id|-1|/id NOT_POSITIVE",
                "owner|\"H56\"|/owner UNKNOWN_FIELD"
            })
    void aFieldThatIsWrongIsNamed(String field, String value, String error) {
        var body = CatalogApi.site("Trang", "H56").replaceAll("\"" + field + "\":\"[^\"]*\",?", "");
        var refused =
                post(body.replace("}", ",\"" + field + "\":" + value + "}").replace(",,", ","));

        assertThat(refused.expect(400).errors()).containsExactly(error);
        assertThat(refused.json().at("/errors/0/message").asString()).isNotBlank();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"name\":}",
                "null",
                "{\"name\":\"a\"}x",
                "{\"id\":2147483648}",
                "{\"managingSite\":1.5}"
            })
    void aBodyThatIsNoSiteIsRefused(String body) {
        assertThat(post(body).status()).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(post("{\"name\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hugeTextIsRefused() {
        assertThat(post(CatalogApi.site("ạ".repeat(301), "H56")).expect(400).errors())
                .containsExactly("/name TOO_LONG");
        assertThat(post(CatalogApi.site("a".repeat(2_000_000), "H56")).status()).isBetween(400, 413);
        assertThat(post(CatalogApi.site("ạ".repeat(300), "H56")).status()).isEqualTo(201);
    }

    @Test
    void tooManyNetworksAreRefused() {
        var networks = JsonMapper.shared().writeValueAsString(java.util.Collections.nCopies(51, "10.0.0.0/8"));

        assertThat(post(CatalogApi.site("Trang", "H56").replace("}", ",\"allowedCidrs\":" + networks + "}"))
                        .expect(400)
                        .errors())
                .containsExactly("/allowedCidrs TOO_MANY");
    }

    @Test
    void aQueryWithNullBytesFindsNothing() {
        var admin = CatalogApi.asAdmin(port);

        assertThat(admin.get(SITES + "?q=%00").status()).isEqualTo(200);
        assertThat(admin.get(CatalogApi.ORGANISATIONS + "?q=a%00b").status()).isIn(200, 400);
        assertThat(admin.get(SITES + "?q=" + "a".repeat(5_000)).status()).isIn(200, 400);
        assertThat(admin.get(SITES + "?organisation=H56%00").status()).isEqualTo(400);
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        var admin = CatalogApi.asAdmin(port);

        assertThat(admin.get(SITES + "/abc").status()).isEqualTo(400);
        assertThat(admin.get(SITES + "/9223372036854775808").status()).isEqualTo(400);
        assertThat(admin.get(SITES + "/0").status()).isEqualTo(404);
        assertThat(admin.get(SITES + "/-1").status()).isEqualTo(404);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var admin = CatalogApi.asAdmin(port);

        assertThat(admin.send("PATCH", SITES, "{}").status()).isEqualTo(405);
        assertThat(admin.get(SITES, "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void messagesAreVietnameseUnlessEnglishIsAskedFor() {
        var body = CatalogApi.site("Trang", "Z99");

        assertThat(post(body).json().at("/errors/0/message").asString()).isEqualTo("Không có đơn vị nào mang mã Z99.");
        assertThat(CatalogApi.asAdmin(port)
                        .post(SITES, body, "Accept-Language", "en")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("No organisation has the code Z99.");
    }

    @Test
    void severalWrongFieldsAreNamedTogether() {
        assertThat(post(JsonMapper.shared().writeValueAsString(Map.of("url", "x y", "organisation", "Z99", "name", "")))
                        .expect(400)
                        .errors())
                .containsExactlyInAnyOrder(
                        "/name REQUIRED",
                        "/url NOT_A_WEB_ADDRESS",
                        "/kind REQUIRED",
                        "/organisation UNKNOWN_ORGANISATION");
    }

    private CatalogApi.Answer post(String body) {
        return CatalogApi.asAdmin(port).post(SITES, body);
    }
}

package vn.emc.simulator.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.simulator.world.Person;
import vn.emc.simulator.world.SimulatedEvent;

class ShapeTest {
    private static final SimulatedEvent EVENT = new SimulatedEvent(
            "1",
            101,
            "000.00.20.G17-201215-0007",
            "1.002693",
            "Cấp giấy phép 50% + xây dựng",
            1,
            1,
            null,
            3,
            0,
            null,
            "",
            new Person("", "001190000001", 2, "000.00.20.G17", "Trần An", "0912345678"),
            Instant.EPOCH);

    @Test
    void aProperFormIsPercentEncoded() {
        var call = Shape.ENCODED_FORM.render(EVENT);

        assertThat(call.contentType()).isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(new String(call.body(), UTF_8))
                .startsWith(
                        "CodeProfile=000.00.20.G17-201215-0007&SiteId=101&CodeTTHC=1.002693&NameTTHC=C%E1%BA%A5p+gi")
                .contains("50%25+%2B+x", "&FormsPayments=&Level=3&", "&User=%7B%22ID_local%22%3A%22%22");
    }

    @Test
    void aRawFormIsNotEncodedAtAll() {
        var call = Shape.RAW_FORM.render(EVENT);

        assertThat(call.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(new String(call.body(), UTF_8))
                .isEqualTo("codeProfile=000.00.20.G17-201215-0007&siteId=101&codeTTHC=1.002693"
                        + "&nameTTHC=Cấp giấy phép 50% + xây dựng&status=1&formsReception=1&formsPayments=&level=3"
                        + "&isFromDVCQG=0&isDVCBC=&data=&user={\"ID_local\":\"\",\"ID_QG\":\"001190000001\",\"TYPE\":2,"
                        + "\"LOCATION\":\"000.00.20.G17\"}");
    }

    @Test
    void pascalCaseJsonCarriesTheUserAsAJsonString() {
        var json = JsonMapper.shared().readTree(Shape.JSON_PASCAL.render(EVENT).body());

        assertThat(json.path("SiteId").isInt()).isTrue();
        assertThat(json.path("FormsPayments").isNull()).isTrue();
        var user = JsonMapper.shared().readTree(json.path("User").asString());
        assertThat(user.path("ID_QG").asString()).isEqualTo("001190000001");
    }

    @Test
    void camelCaseJsonCarriesNumbersAsTextAndTheUserEscapedTwice() {
        var json = JsonMapper.shared().readTree(Shape.JSON_CAMEL.render(EVENT).body());

        assertThat(json.path("siteId").asString()).isEqualTo("101");
        assertThat(json.path("formsPayments").asString()).isEmpty();
        assertThat(json.path("user").asString()).startsWith("{\\\"ID_local\\\":\\\"\\\"");
    }

    @Test
    void aMultipartFormHasAPartPerField() {
        var call = Shape.MULTIPART.render(EVENT);

        var boundary = call.contentType().replaceFirst(".*boundary=", "");
        var body = new String(call.body(), UTF_8);
        assertThat(body.split("--" + boundary + "\r\n", -1)).hasSize(13);
        assertThat(body).endsWith("--" + boundary + "--\r\n").contains("name=\"NameTTHC\"\r\n\r\nCấp giấy phép");
    }
}

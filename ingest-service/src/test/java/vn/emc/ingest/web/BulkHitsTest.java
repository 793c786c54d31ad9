package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.ingest.door.RefusedException;

class BulkHitsTest {
    @Test
    void hitsAreReadInTheirOrder() throws RefusedException {
        var bulk = BulkHits.of("{\"a\":{\"b\":[1]},\"requests\":[\"?idsite=7&rec=1\",\"idsite=8\",7,{\"x\":1}]}");

        assertThat(bulk.hits()).extracting(hit -> hit.value(HitParameters.SITE)).containsExactly("7", "8");
        assertThat(bulk.unread()).isEqualTo(2);
        assertThat(bulk.quiet()).isFalse();
    }

    @Test
    void oneCallBringsAThousandAtMost() throws RefusedException {
        var requests = String.join(",", Collections.nCopies(BulkHits.MOST + 3, "\"?idsite=7\""));

        var bulk = BulkHits.of("{\"requests\":[" + requests + "]}");

        assertThat(bulk.hits()).hasSize(BulkHits.MOST);
        assertThat(bulk.unread()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0        | true
        "0"      | true
        false    | true
        1        | false
        "1"      | false
        null     | false
        [0]      | false\
        """)
    void noImageIsNoAnswer(String value, boolean quiet) throws RefusedException {
        assertThat(BulkHits.of("{\"send_image\":" + value + ",\"requests\":[]}").quiet())
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"requests\":{}}",
                "{\"requests\":[\"a\"",
                "{\"requests\":[[[[[[[[[[[[1]]]]]]]]]]]]}",
                "{\"requests\":[]"
            })
    void whatIsNoBulkCallIsRefused(String body) {
        assertThatThrownBy(() -> BulkHits.of(body)).isInstanceOf(RefusedException.class);
    }
}

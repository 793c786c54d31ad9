package vn.emc.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.ContractJson;

class DossierEventTest {
    @Test
    void survivesTheWireAndLeavesOutWhatIsAbsent() {
        var event = new DossierEvent(
                UUID.fromString("0195f2f0-0000-7000-8000-000000000001"),
                EventKind.SENT,
                327,
                "000.00.11.H56-191203-1508",
                "2.000082",
                "Cấp giấy bưu chính",
                3,
                1,
                null,
                4,
                0,
                1,
                null,
                new DossierUser(null, "cHNldWRvbnlt", 2, "000.00.11.H56"),
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:06.789Z"),
                false,
                List.of(Warning.LEVEL_RULE));

        var json = ContractJson.mapper().writeValueAsString(event);

        assertThat(ContractJson.mapper().readValue(json, DossierEvent.class)).isEqualTo(event);
        assertThat(json)
                .contains("\"eventTime\":\"2026-01-02T03:04:05Z\"")
                .doesNotContain("formsPayments")
                .doesNotContain("@class");
    }

    @Test
    void aReaderSkipsFieldsThatALaterVersionAdds() {
        var json = """
                {"eventId":"0195f2f0-0000-7000-8000-000000000001","kind":"SENT","siteId":1,"codeProfile":"x","status":1,
                 "eventTime":"2026-01-02T03:04:05Z","receivedAt":"2026-01-02T03:04:05Z","senderEventId":true,
                 "warnings":[],"addedLater":{"a":1}}""";

        assertThat(ContractJson.mapper().readValue(json, DossierEvent.class).key())
                .isEqualTo("1|x");
    }
}

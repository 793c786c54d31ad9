package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.ServiceMatcher;
import vn.emc.ingest.door.RefusedException;
import vn.emc.test.TestSecrets;

/** What a check says must be what then happens. */
class ExaminationTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    private static final ServiceMatcher CATALOGUE =
            ServiceMatcher.of(List.of(new CatalogueService(1, "Cấp giấy phép", 3, null, null, "1.002693")));

    private final EventReader reader = new EventReader(
            new UserReader(new Pseudonyms(HexFormat.of().parseHex(TestSecrets.PSEUDONYM_KEY))), siteId -> CATALOGUE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CodeProfile=000.00.11.H56-191203-1508&CodeTTHC=1.002693&Status=1&FormsReception=1&Level=4",
                "CodeProfile=a&Status=4&FormsReception=2&Level=0&FormsPayments=1&IsDVCBC=9&Status=3&User=x",
                "CodeProfile=000.00.11.H56-991203-1508&Status=3&FormsReception=2&IsDVCBC=1&EventTime=now",
                "CodeProfile=a&Status=9&Level=4&FormsReception=1&CodeTTHC=1&FormsPayments=2",
                "Status=1",
                "CodeProfile=null&Status=undefined",
                "CodeProfile=a&Level=4"
            })
    void whatIsSaidOfAnEventIsWhatBecomesOfIt(String form) throws RefusedException {
        for (var active : List.of(true, false)) {
            var raw = new RawEvent();
            SenderBody.read(form.getBytes(StandardCharsets.UTF_8), null, null, raw);
            var arrival = new Arrival(7, active, false, Shape.FORM, NOW, null, 0);

            var examined = reader.examine(raw, arrival, true);

            switch (reader.read(raw, arrival)) {
                case Reading.Accepted accepted -> {
                    assertThat(examined.reasons()).isEmpty();
                    assertThat(examined.warnings()).isEqualTo(accepted.warnings());
                }
                case Reading.Rejected rejected -> {
                    assertThat(examined.reasons())
                            .first()
                            .isEqualTo(rejected.event().reason());
                    assertThat(examined.warnings()).containsAll(rejected.warnings());
                }
            }
        }
    }
}

package vn.emc.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;

class EventJsonTest {
    private final Random random = new Random(3);

    @Test
    void readersCannotTellItFromTheContractsOwnJson() {
        for (var i = 0; i < 2_000; i++) {
            var event = event();

            var bytes = EventJson.write(event);

            assertThat(ContractJson.mapper().readValue(bytes, DossierEvent.class))
                    .isEqualTo(event);
            assertThat(ContractJson.mapper().readTree(bytes))
                    .isEqualTo(ContractJson.mapper().valueToTree(event));
        }
    }

    private DossierEvent event() {
        var received = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(1_000_000), random.nextInt(1_000) * 1_000L);
        return new DossierEvent(
                new UUID(random.nextLong(), random.nextLong()),
                EventKind.SENT,
                random.nextInt(100_000),
                "000.00.11.H56-191203-" + random.nextInt(10_000),
                text(),
                text(),
                random.nextInt(5),
                number(),
                number(),
                number(),
                number(),
                number(),
                text(),
                random.nextBoolean() ? null : new DossierUser(text(), text(), number(), text()),
                random.nextBoolean() ? received : received.minusSeconds(3_600),
                received,
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(Warning.LEVEL_RULE, Warning.TEXT_CUT));
    }

    private @Nullable String text() {
        var texts = new String[] {
            null, "", "Cấp giấy \"phép\" \\ xây dựng", "😀 \u2028 \t", "a".repeat(3_000), "đ".repeat(2_000)
        };
        return texts[random.nextInt(texts.length)];
    }

    private @Nullable Integer number() {
        return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(5));
    }
}

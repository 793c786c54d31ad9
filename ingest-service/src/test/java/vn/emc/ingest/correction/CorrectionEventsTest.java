package vn.emc.ingest.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.contracts.correction.AgreedFacts.Reception;
import vn.emc.contracts.correction.AgreedFacts.Result;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;

class CorrectionEventsTest {
    private static final Instant AGREED_AT = Instant.parse("2026-07-01T02:03:04.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Test
    void aReceptionAndAResultAreAnEventEachAtNoonOfTheirDays() {
        var correction = correction(new AgreedFacts(
                "2.000082", "H56.3", 4, new Reception(DAY, 1, 0), new Result(DAY.plusDays(2), 2, 1, 1)));

        var events = CorrectionEvents.of(correction);

        assertThat(events).extracting(DossierEvent::status).containsExactly(1, 3);
        assertThat(events)
                .extracting(DossierEvent::eventTime)
                .containsExactly(Instant.parse("2026-03-04T05:00:00Z"), Instant.parse("2026-03-06T05:00:00Z"));
        assertThat(events).extracting(DossierEvent::formsReception).containsExactly(1, 2);
        assertThat(events).extracting(DossierEvent::formsPayments).containsExactly(0, 1);
        assertThat(events).extracting(DossierEvent::isDvcbc).containsExactly(null, 1);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.CORRECTION);
            assertThat(event.codeTthc()).isEqualTo("2.000082");
            assertThat(event.level()).isEqualTo(4);
            assertThat(event.user())
                    .isNotNull()
                    .satisfies(user -> assertThat(user.location()).isEqualTo("H56.3"));
            assertThat(event.receivedAt()).isEqualTo("2026-07-01T02:03:04.123456Z");
            assertThat(event.senderEventId()).isTrue();
        });
    }

    @Test
    void noResultIsAProcessingEvent() {
        var events = CorrectionEvents.of(
                correction(new AgreedFacts(null, null, null, null, new Result(null, null, null, null))));

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.status()).isEqualTo(2));
    }

    @Test
    void whatOnlyDescribesHasAStatusThatDecidesNothing() {
        var events = CorrectionEvents.of(correction(new AgreedFacts(null, null, 3, null, null)));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.status()).isZero();
            assertThat(event.kind()).isEqualTo(EventKind.CORRECTION);
            assertThat(event.level()).isEqualTo(3);
            assertThat(event.user()).isNull();
        });
    }

    @Test
    void withoutFactsTheDossierIsExcluded() {
        var events = CorrectionEvents.of(correction(null));

        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.EXCLUSION));
    }

    @Test
    void theSameCorrectionIsTheSameEventsAndSaysWhereItComesFrom() {
        var correction = correction(
                new AgreedFacts(null, null, null, new Reception(DAY, null, null), new Result(DAY, 1, null, null)));

        var events = CorrectionEvents.of(correction);

        assertThat(CorrectionEvents.of(correction)).isEqualTo(events);
        assertThat(events).extracting(DossierEvent::eventId).doesNotHaveDuplicates();
        assertThat(CorrectionReference.of(events.getFirst()))
                .contains(new CorrectionReference(12, correction.id(), 1, 2, "Đối soát số 12"));
        assertThat(CorrectionReference.of(events.getLast()))
                .hasValueSatisfying(reference -> assertThat(reference.isLast()).isTrue());
    }

    static AgreedCorrection correction(@Nullable AgreedFacts facts) {
        return new AgreedCorrection(UUID.randomUUID(), 12, 34, "D-1", facts, "Đối soát số 12", "lan", AGREED_AT);
    }
}

package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

class RereadingEventsTest {
    private static final Instant ARRIVED = Instant.parse("2025-11-22T07:00:00Z");
    private static final Instant HAPPENED = Instant.parse("2025-11-20T07:00:00Z");
    private static final String USER =
            "{\"ID_local\":\"localPseudonym\",\"ID_QG\":\"nationalPseudonym\",\"TYPE\":2,\"LOCATION\":\"H56.11\"}";

    private final RereadingEvents rereading = new RereadingEvents(site -> null);
    private final RejectedEvent kept = kept(
            RejectionReason.BAD_STATUS,
            Map.of(
                    "CodeProfile", "000.00.11.H56-251120-0001",
                    "Status", "9",
                    "User", USER,
                    "EventTime", "2025-11-21T00:00:00Z"));

    @Test
    void whatItIsStaysAsItArrived() {
        var event = accepted(kept, Map.of("Status", "3"));

        assertThat(event.eventId()).isEqualTo(kept.eventId());
        assertThat(event.eventTime()).isEqualTo(HAPPENED);
        assertThat(event.receivedAt()).isEqualTo(ARRIVED);
        assertThat(event.status()).isEqualTo(3);
        assertThat(event.senderEventId()).as("its id is taken for ever").isTrue();
    }

    @Test
    void pseudonymsAreNotMadeFromPseudonyms() {
        var user = accepted(kept, Map.of("Status", "3")).user();

        assertThat(user).isNotNull();
        assertThat(user.local()).isEqualTo("localPseudonym");
        assertThat(user.national()).isEqualTo("nationalPseudonym");
        assertThat(user.location()).isEqualTo("H56.11");
    }

    @Test
    void aLocalPseudonymMeansNothingAtAnotherSite() {
        var fields = with(kept, Map.of("Status", "3"));

        var event = ((Reading.Accepted) rereading.read(kept, fields, 2, true)).event();

        assertThat(event.siteId()).isEqualTo(2);
        assertThat(event.user()).isNotNull();
        assertThat(event.user().local()).isNull();
        assertThat(event.user().national()).isEqualTo("nationalPseudonym");
    }

    @Test
    void whatIsStillWrongStays() {
        assertThat(reason(kept, Map.of(), true)).isEqualTo(RejectionReason.BAD_STATUS);
        assertThat(reason(kept, Map.of("Status", "3"), false)).isEqualTo(RejectionReason.SITE_INACTIVE);
    }

    @Test
    void aCleanedCopyOfACodeIsNotTakenForTheCode() {
        var cleaned = kept(RejectionReason.BAD_CODE_PROFILE, Map.of("CodeProfile", "H56 0001", "Status", "1"));

        assertThat(reason(cleaned, Map.of(), true)).isEqualTo(RejectionReason.BAD_CODE_PROFILE);
        assertThat(accepted(cleaned, Map.of("CodeProfile", "H56-0001")).codeProfile())
                .isEqualTo("H56-0001");
    }

    @Test
    void warningsAreThoseOfNowAndThoseOfTheCall() {
        assertThat(accepted(kept, Map.of("Status", "3")).warnings())
                .containsExactly(
                        Warning.MISSING_TTHC, Warning.BAD_LEVEL, Warning.BAD_FORMS_RECEPTION, Warning.BAD_ENCODING);
    }

    @Test
    void everythingWrongIsTold() {
        var empty = kept(RejectionReason.MISSING_CODE_PROFILE, Map.of());

        var told = rereading.examine(empty, false);

        assertThat(told.reasons())
                .containsExactly(
                        RejectionReason.SITE_INACTIVE,
                        RejectionReason.MISSING_CODE_PROFILE,
                        RejectionReason.MISSING_STATUS);
        assertThat(told.warnings()).contains(Warning.BAD_ENCODING, Warning.MISSING_TTHC, Warning.BAD_LEVEL);
    }

    private static RejectedEvent kept(RejectionReason reason, Map<String, String> fields) {
        return new RejectedEvent(
                UUID.randomUUID(), 1, reason, List.of(Warning.BAD_ENCODING), fields, "form", HAPPENED, ARRIVED);
    }

    private DossierEvent accepted(RejectedEvent event, Map<String, String> changes) {
        return ((Reading.Accepted) rereading.read(event, with(event, changes), 1, true)).event();
    }

    private RejectionReason reason(RejectedEvent event, Map<String, String> changes, boolean active) {
        return ((Reading.Rejected) rereading.read(event, with(event, changes), 1, active))
                .event()
                .reason();
    }

    private static Map<String, String> with(RejectedEvent event, Map<String, String> changes) {
        var fields = new HashMap<>(event.fields());
        fields.putAll(changes);
        return fields;
    }
}

package vn.emc.contracts.events;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.ObjectReader;
import vn.emc.contracts.ContractJson;

/**
 * Dossier events as messages. By hand, since every event passes here: to its readers the same as what
 * {@link ContractJson} writes, and read as it reads, at a fraction of the cost.
 */
public final class DossierEventJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedBoundedPool())
            .build();
    private static final ObjectReader ANY_SPELLING = ContractJson.mapper().readerFor(DossierEvent.class);
    private static final int USUAL_SIZE = 768;

    private DossierEventJson() {}

    /**
     * The event of a message. One that is not spelt as {@link #write} spells it is left to {@link ContractJson}, which
     * reads it too or says what is wrong with it.
     *
     * @throws JacksonException where it is no event
     */
    public static DossierEvent read(byte[] message) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), message)) {
            return DossierEventFields.read(json);
        } catch (JacksonException | IllegalArgumentException | DateTimeException unusual) {
            return ANY_SPELLING.readValue(message);
        }
    }

    public static byte[] write(DossierEvent event) {
        try (var bytes = new ByteArrayBuilder(USUAL_SIZE);
                var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("eventId", event.eventId().toString());
            json.writeStringProperty("kind", event.kind().name());
            json.writeNumberProperty("siteId", event.siteId());
            json.writeStringProperty("codeProfile", event.codeProfile());
            text(json, "codeTthc", event.codeTthc());
            text(json, "nameTthc", event.nameTthc());
            json.writeNumberProperty("status", event.status());
            number(json, "formsReception", event.formsReception());
            number(json, "formsPayments", event.formsPayments());
            number(json, "level", event.level());
            number(json, "isFromDvcqg", event.isFromDvcqg());
            number(json, "isDvcbc", event.isDvcbc());
            text(json, "data", event.data());
            user(json, event.user());
            times(json, event.eventTime(), event.receivedAt());
            json.writeBooleanProperty("senderEventId", event.senderEventId());
            json.writeName("warnings").writeStartArray();
            for (var warning : event.warnings()) {
                json.writeString(warning.name());
            }
            json.writeEndArray().writeEndObject();
            json.flush();
            return bytes.toByteArray();
        }
    }

    private static void times(JsonGenerator json, Instant eventTime, Instant receivedAt) {
        var received = receivedAt.toString();
        json.writeStringProperty("eventTime", eventTime.equals(receivedAt) ? received : eventTime.toString());
        json.writeStringProperty("receivedAt", received);
    }

    private static void user(JsonGenerator json, @Nullable DossierUser user) {
        if (user != null) {
            json.writeName("user").writeStartObject();
            text(json, "local", user.local());
            text(json, "national", user.national());
            number(json, "type", user.type());
            text(json, "location", user.location());
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }
}

package vn.emc.contracts.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Takes up the fields of one event, in any order, from JSON spelt as {@link DossierEventJson} spells it. What is spelt
 * otherwise, null, repeated or missing ends in an exception; unknown fields are skipped.
 */
final class DossierEventFields {
    private final JsonParser json;

    private @Nullable UUID eventId;
    private @Nullable EventKind kind;
    private @Nullable Integer siteId;
    private @Nullable String codeProfile;
    private @Nullable String codeTthc;
    private @Nullable String nameTthc;
    private @Nullable Integer status;
    private @Nullable Integer formsReception;
    private @Nullable Integer formsPayments;
    private @Nullable Integer level;
    private @Nullable Integer isFromDvcqg;
    private @Nullable Integer isDvcbc;
    private @Nullable String data;
    private @Nullable DossierUser user;
    private @Nullable Instant eventTime;
    private @Nullable Instant receivedAt;
    private @Nullable Boolean senderEventId;
    private @Nullable List<Warning> warnings;

    private DossierEventFields(JsonParser json) {
        this.json = json;
    }

    /** The one event the whole input holds. */
    static DossierEvent read(JsonParser json) {
        var fields = new DossierEventFields(json);
        fields.expect(json.nextToken() == JsonToken.START_OBJECT);
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            fields.take(name);
        }
        fields.expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        return fields.event();
    }

    private void take(String name) {
        switch (name) {
            case "eventId" -> eventId = once(eventId, uuid());
            case "kind" -> kind = once(kind, EventKind.valueOf(text()));
            case "siteId" -> siteId = once(siteId, number());
            case "codeProfile" -> codeProfile = once(codeProfile, text());
            case "codeTthc" -> codeTthc = once(codeTthc, text());
            case "nameTthc" -> nameTthc = once(nameTthc, text());
            case "status" -> status = once(status, number());
            case "formsReception" -> formsReception = once(formsReception, number());
            case "formsPayments" -> formsPayments = once(formsPayments, number());
            case "level" -> level = once(level, number());
            case "isFromDvcqg" -> isFromDvcqg = once(isFromDvcqg, number());
            case "isDvcbc" -> isDvcbc = once(isDvcbc, number());
            case "data" -> data = once(data, text());
            case "user" -> user = once(user, user());
            case "eventTime" -> eventTime = once(eventTime, IsoTimes.instant(text()));
            case "receivedAt" -> receivedAt = once(receivedAt, IsoTimes.instant(text()));
            case "senderEventId" -> senderEventId = once(senderEventId, truth());
            case "warnings" -> warnings = once(warnings, warnings());
            default -> skip();
        }
    }

    private DossierEvent event() {
        return new DossierEvent(
                present(eventId),
                present(kind),
                present(siteId),
                present(codeProfile),
                codeTthc,
                nameTthc,
                present(status),
                formsReception,
                formsPayments,
                level,
                isFromDvcqg,
                isDvcbc,
                data,
                user,
                present(eventTime),
                present(receivedAt),
                present(senderEventId),
                present(warnings));
    }

    private DossierUser user() {
        String local = null;
        String national = null;
        Integer type = null;
        String location = null;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "local" -> local = once(local, text());
                case "national" -> national = once(national, text());
                case "type" -> type = once(type, number());
                case "location" -> location = once(location, text());
                default -> skip();
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
        return new DossierUser(local, national, type, location);
    }

    private List<Warning> warnings() {
        expect(json.nextToken() == JsonToken.START_ARRAY);
        var found = new ArrayList<Warning>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            found.add(Warning.valueOf(json.getString()));
        }
        expect(json.currentToken() == JsonToken.END_ARRAY);
        return found;
    }

    private String text() {
        return present(json.nextStringValue());
    }

    private int number() {
        expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private boolean truth() {
        var token = json.nextToken();
        expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
        return token == JsonToken.VALUE_TRUE;
    }

    private UUID uuid() {
        var text = text();
        var id = UUID.fromString(text);
        expect(id.toString().equals(text));
        return id;
    }

    private void skip() {
        json.nextToken();
        json.skipChildren();
    }

    private <T> T once(@Nullable T before, T now) {
        expect(before == null);
        return now;
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw unusual();
        }
        return value;
    }

    private void expect(boolean usual) {
        if (!usual) {
            throw unusual();
        }
    }

    private StreamReadException unusual() {
        return new StreamReadException(json, "not spelt as usual");
    }
}

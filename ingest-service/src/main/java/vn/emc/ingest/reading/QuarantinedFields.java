package vn.emc.ingest.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierUser;

/** What is kept of an event in quarantine: what was sent, names as in the letter, redacted. */
@RequiredArgsConstructor
final class QuarantinedFields {
    private static final String UNREADABLE = "«?»";
    private static final int LONGEST_SHORT_VALUE = 200;

    private final UserReader users;

    Map<String, String> of(RawEvent raw, int siteId) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : Field.values()) {
            var value = field == Field.USER ? user(raw, siteId) : redacted(field, raw.value(field));
            if (value != null) {
                fields.put(field.getLetterName(), value);
            }
        }
        return fields;
    }

    /** The value without personal data; of {@code User} nothing is to be shown this way. */
    static @Nullable String redacted(Field field, @Nullable String value) {
        var ignored = new Warnings();
        return switch (field) {
            case NAME_TTHC -> FreeText.scrubbed(value, EventReader.LONGEST_NAME_TTHC, ignored);
            case DATA -> FreeText.scrubbed(value, EventReader.LONGEST_DATA, ignored);
            case CODE_PROFILE -> codeProfile(value);
            case CODE_TTHC -> FreeText.code(value, LONGEST_SHORT_VALUE, ignored);
            case SITE_ID,
                    STATUS,
                    FORMS_RECEPTION,
                    FORMS_PAYMENTS,
                    LEVEL,
                    IS_FROM_DVCQG,
                    IS_DVCBC,
                    USER,
                    EVENT_ID,
                    EVENT_TIME -> FreeText.scrubbed(value, LONGEST_SHORT_VALUE, ignored);
        };
    }

    /** The dossier's name stays as it is where it is one, so that the event can be repaired and replayed. */
    private static @Nullable String codeProfile(@Nullable String value) {
        if (value == null || value.length() > EventReader.LONGEST_CODE_PROFILE || Texts.hasControls(value)) {
            return FreeText.scrubbed(value, LONGEST_SHORT_VALUE, new Warnings());
        }
        return Texts.clean(value);
    }

    /** The pseudonymised user under the letter's names, as JSON. */
    private @Nullable String user(RawEvent raw, int siteId) {
        var user = users.read(raw, siteId, new Warnings());
        if (user != null) {
            return ContractJson.mapper().writeValueAsString(letterNames(user));
        }
        return raw.value(Field.USER) == null ? null : UNREADABLE;
    }

    private static Map<String, Object> letterNames(DossierUser user) {
        var named = new LinkedHashMap<String, Object>();
        put(named, "ID_local", user.local());
        put(named, "ID_QG", user.national());
        put(named, "TYPE", user.type());
        put(named, "LOCATION", user.location());
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}

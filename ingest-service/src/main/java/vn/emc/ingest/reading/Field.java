package vn.emc.ingest.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, named as in letter 1043, annex 1, III.2. Senders write the names in any case. */
@Getter
@RequiredArgsConstructor
public enum Field {
    CODE_PROFILE("CodeProfile", true),
    SITE_ID("SiteId", false),
    CODE_TTHC("CodeTTHC", true),
    NAME_TTHC("NameTTHC", true),
    STATUS("Status", false),
    FORMS_RECEPTION("FormsReception", false),
    FORMS_PAYMENTS("FormsPayments", false),
    LEVEL("Level", false),
    IS_FROM_DVCQG("IsFromDVCQG", false),
    IS_DVCBC("IsDVCBC", false),
    DATA("Data", true),
    USER("User", true),
    /** The sender's own id of the event: a repeat has no effect. */
    EVENT_ID("EventId", false),
    /** When it happened, for back-dating. */
    EVENT_TIME("EventTime", false);

    private static final Map<String, Field> BY_SPELLING = spellings();

    private final String letterName;
    private final boolean text;

    /** The field of that name in whatever case, or null for a name that is none of ours. */
    static @Nullable Field named(String name) {
        var usual = BY_SPELLING.get(name);
        return usual != null ? usual : BY_SPELLING.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Field> spellings() {
        var spellings = new HashMap<String, Field>();
        for (var field : values()) {
            var name = field.letterName;
            spellings.put(name, field);
            spellings.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), field);
            spellings.put(name.toLowerCase(Locale.ROOT), field);
        }
        return spellings;
    }
}

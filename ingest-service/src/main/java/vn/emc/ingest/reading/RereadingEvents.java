package vn.emc.ingest.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.catalogues.Catalogues;

/**
 * Reads an event of the quarantine once more, by today's rules and today's catalogue. What it is stays as on its arrival:
 * its id, its times, the pseudonyms of its user.
 */
public final class RereadingEvents {
    private final EventReader reader;

    public RereadingEvents(Catalogues catalogues) {
        this.reader = new EventReader(new UserReader(Disguise.ALREADY_WORN), catalogues);
    }

    /**
     * The event, or why it stays where it is.
     *
     * @param fields what was sent, by the letter's names, repaired
     * @param siteId the site it is to count for
     * @param siteActive whether that site is switched on
     */
    public Reading read(RejectedEvent kept, Map<String, String> fields, int siteId, boolean siteActive) {
        var raw = raw(fields);
        if (siteId != kept.siteId()) {
            forgetLocalUser(raw);
        }
        return isCodeStillUnknown(kept, fields)
                ? EventReader.rejected(kept, RejectionReason.BAD_CODE_PROFILE)
                : reader.readAgain(raw, arrival(kept, siteId, siteActive), kept);
    }

    /**
     * Everything that is wrong with it today, and what was wrong with the call it came in.
     *
     * @param siteActive whether its site is switched on
     */
    public Examination examine(RejectedEvent kept, boolean siteActive) {
        var read = reader.examine(raw(kept.fields()), arrival(kept, kept.siteId(), siteActive), true);
        var warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(read.warnings());
        kept.warnings().stream().filter(EventReader.OF_ARRIVAL::contains).forEach(warnings::add);
        return new Examination(read.reasons(), List.copyOf(warnings), read.fields(), read.catalogueLevel());
    }

    private static Arrival arrival(RejectedEvent kept, int siteId, boolean siteActive) {
        return new Arrival(siteId, siteActive, true, Shape.BULK, kept.receivedAt(), null, 0);
    }

    private static RawEvent raw(Map<String, String> fields) {
        var raw = new RawEvent();
        fields.forEach((name, value) -> {
            var field = Field.named(name);
            if (field != null) {
                raw.put(field, value);
            }
        });
        return raw;
    }

    /** Of a dossier's name that could not be taken, the quarantine keeps a cleaned copy: not the name itself. */
    private static boolean isCodeStillUnknown(RejectedEvent kept, Map<String, String> fields) {
        var name = Field.CODE_PROFILE.getLetterName();
        return kept.reason() == RejectionReason.BAD_CODE_PROFILE
                && Objects.equals(kept.fields().get(name), fields.get(name));
    }

    /** A pseudonym of {@code ID_local} is made for one site; at another it would be a person of its own. */
    private static void forgetLocalUser(RawEvent raw) {
        var text = raw.value(Field.USER);
        @Nullable RawUser user = text == null ? null : UserText.read(text);
        if (user != null) {
            raw.putUser(new RawUser(null, user.national(), user.type(), user.location()));
        }
    }
}

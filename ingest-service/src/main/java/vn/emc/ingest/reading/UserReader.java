package vn.emc.ingest.reading;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.privacy.Pseudonyms;

/** Replaces the people in {@code User} by pseudonyms. The identifiers themselves leave this class in no way. */
public final class UserReader {
    private static final int BUSINESS = 1;
    private static final int CITIZEN = 2;
    private static final int OFFICER = 3;
    private static final int LONGEST_LOCATION = 64;

    private final Disguise disguise;

    public UserReader(Pseudonyms pseudonyms) {
        this(Disguise.by(pseudonyms));
    }

    UserReader(Disguise disguise) {
        this.disguise = disguise;
    }

    /** The user of an event, or null where none was sent or none could be read (then with a warning). */
    @Nullable
    DossierUser read(RawEvent raw, int siteId, Warnings warnings) {
        var user = raw.userObject();
        if (user == null) {
            var text = raw.value(Field.USER);
            if (text == null) {
                return null;
            }
            user = UserText.read(text);
        }
        if (user == null) {
            warnings.add(Warning.BAD_USER);
            return null;
        }
        return pseudonymised(user, siteId, warnings);
    }

    private DossierUser pseudonymised(RawUser user, int siteId, Warnings warnings) {
        var local = user.local();
        var national = user.national();
        var type = type(user, warnings);
        return new DossierUser(
                local == null ? null : disguise.local(siteId, local),
                national == null ? null : disguise.national(national),
                type,
                location(user.location(), warnings));
    }

    /** A business account is named by ID_local, a national one by ID_QG (III.2); a citizen's may be local as well. */
    private static @Nullable Integer type(RawUser user, Warnings warnings) {
        var text = user.type();
        var type = text == null ? Numbers.NONE : Numbers.parse(text);
        var known = type >= BUSINESS && type <= OFFICER;
        var contradicts = (type == BUSINESS && user.local() == null)
                || (type == CITIZEN && user.national() == null && user.local() == null);
        warnings.addIf(!known || contradicts, Warning.BAD_USER_TYPE);
        return known ? type : null;
    }

    private static @Nullable String location(@Nullable String location, Warnings warnings) {
        if (location == null) {
            warnings.add(Warning.BAD_LOCATION);
            return null;
        }
        warnings.addIf(UnitCode.tryParse(location).isEmpty(), Warning.BAD_LOCATION);
        return FreeText.code(location, LONGEST_LOCATION, warnings);
    }
}

package vn.emc.catalog.organisation;

import java.util.Locale;

/** What an organisation is. */
public enum OrganisationKind {
    MINISTRY,
    PROVINCE,
    /** A department, district or commune below one of them. */
    UNIT;

    /** As in the reference files and on the topic: {@code province}. */
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrganisationKind ofLowerCase(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

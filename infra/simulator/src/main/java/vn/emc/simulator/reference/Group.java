package vn.emc.simulator.reference;

import java.util.Locale;

/** What an answer's rows stand for. */
public enum Group {
    ORGANISATION,
    UNIT,
    SITE,
    PROCEDURE,
    LEVEL,
    CATALOGUE_LEVEL,
    CHANNEL,
    MONTH,
    QUARTER,
    YEAR;

    /** As it is called in requests and answers. */
    String parameter() {
        return this == CATALOGUE_LEVEL ? "catalogueLevel" : name().toLowerCase(Locale.ROOT);
    }
}

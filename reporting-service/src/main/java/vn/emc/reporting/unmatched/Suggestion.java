package vn.emc.reporting.unmatched;

import vn.emc.reporting.catalogue.KnownService;

/** What a code might mean. */
record Suggestion(KnownService service, Reason reason) {

    /** Why, the best reason first. */
    enum Reason {
        /** The same number with more or fewer zeros before it: {@code 1} for {@code 000001}. */
        LEADING_ZEROS,
        /** A spreadsheet took the code for a number: {@code 1.00398} for {@code 1.003980}. */
        TRAILING_ZEROS,
        /** Several services have the code's national part; this one's name is the most alike. */
        SAME_NATIONAL_PART,
        /** The one is the other with something of a unit behind it. */
        UNIT_SUFFIX,
        /** The names that came with both say the same. */
        SAME_NAME,
        /** One or two characters are different. */
        SIMILAR_CODE,
        /** The names have most words in common. */
        SIMILAR_NAME
    }
}

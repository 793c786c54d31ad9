package vn.emc.reporting.quality;

/** Why a check says nothing. */
public enum Unmeasured {
    /** Nobody expects it of a site of this kind. */
    NOT_EXPECTED,
    /** The page was never looked at. */
    NOT_CHECKED,
    /** The page could not be read. */
    UNREADABLE,
    /** Nothing came that could be looked at. */
    NOTHING_CAME,
    /** Too little came to say anything. */
    TOO_FEW,
    /** There is no catalogue to compare with. */
    NO_CATALOGUE
}

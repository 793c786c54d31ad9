package vn.emc.contracts.services;

/** How a code that arrived led to a service, in the order in which it is tried. */
public enum MatchKind {
    /** The code is the service's ID MCDT, as the letter wants it. */
    ID_MCDT,
    /** The code is the service's ID CDVCQG, and of no other service of the site. */
    ID_CDVCQG,
    /** Somebody decided that the code means the service. */
    ALIAS,
    /** The code names a procedure of the national database which one service of the site has, and only one. */
    NATIONAL_PART
}

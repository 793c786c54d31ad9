package vn.emc.ingest.check;

/** A text for people: whoever mends an event may read the one language, whoever sent it the other. */
record InBothLanguages(String vi, String en) {}

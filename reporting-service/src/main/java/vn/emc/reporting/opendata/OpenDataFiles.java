package vn.emc.reporting.opendata;

import java.time.Instant;

/** One report in both forms, and when it was made. */
record OpenDataFiles(OpenDataFile json, OpenDataFile csv, Instant madeAt) {}

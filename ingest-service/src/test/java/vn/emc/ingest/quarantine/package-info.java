@NullMarked
package vn.emc.ingest.quarantine;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.emc.ingest.correction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.emc.ingest.limits;

import org.jspecify.annotations.NullMarked;

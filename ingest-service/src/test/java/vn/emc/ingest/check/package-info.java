/** Tests of checking events. */
@NullMarked
package vn.emc.ingest.check;

import org.jspecify.annotations.NullMarked;

/** Whether a call may speak for a site: keys, signatures, networks, limits. */
@NullMarked
package vn.emc.ingest.access;

import org.jspecify.annotations.NullMarked;

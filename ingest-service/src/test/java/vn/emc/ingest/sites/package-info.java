/** Tests. */
@NullMarked
package vn.emc.ingest.sites;

import org.jspecify.annotations.NullMarked;

/** The default catalogue of each site, held in memory in a compact form. Hides how it is gathered from its parts. */
@NullMarked
package vn.emc.ingest.catalogues;

import org.jspecify.annotations.NullMarked;

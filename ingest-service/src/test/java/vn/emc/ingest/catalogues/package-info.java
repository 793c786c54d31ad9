@NullMarked
package vn.emc.ingest.catalogues;

import org.jspecify.annotations.NullMarked;

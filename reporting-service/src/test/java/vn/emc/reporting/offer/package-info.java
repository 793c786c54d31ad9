/** Services offered and used, from the catalogues' topic to the answer. */
@NullMarked
package vn.emc.reporting.offer;

import org.jspecify.annotations.NullMarked;

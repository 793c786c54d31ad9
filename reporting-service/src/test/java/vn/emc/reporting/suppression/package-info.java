/** Tests of hiding small counts, against somebody who wants to know them. */
@NullMarked
package vn.emc.reporting.suppression;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.emc.reporting.unmatched;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.emc.reporting.catalogue;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.emc.catalog.organisation;

import org.jspecify.annotations.NullMarked;

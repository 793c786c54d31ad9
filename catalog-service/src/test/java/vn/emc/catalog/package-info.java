/** Tests. */
@NullMarked
package vn.emc.catalog;

import org.jspecify.annotations.NullMarked;

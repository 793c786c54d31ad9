/** Tests. */
@NullMarked
package vn.emc.catalog.search;

import org.jspecify.annotations.NullMarked;

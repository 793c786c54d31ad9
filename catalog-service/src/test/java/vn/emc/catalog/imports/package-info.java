/** Tests. */
@NullMarked
package vn.emc.catalog.imports;

import org.jspecify.annotations.NullMarked;

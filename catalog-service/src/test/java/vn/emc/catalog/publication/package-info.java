/** Tests. */
@NullMarked
package vn.emc.catalog.publication;

import org.jspecify.annotations.NullMarked;

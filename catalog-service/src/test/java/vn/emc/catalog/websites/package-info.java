/** Tests. */
@NullMarked
package vn.emc.catalog.websites;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.emc.catalog.site;

import org.jspecify.annotations.NullMarked;

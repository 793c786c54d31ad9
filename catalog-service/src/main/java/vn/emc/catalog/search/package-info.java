/** Hides how what people type is compared with what is stored. */
@NullMarked
package vn.emc.catalog.search;

import org.jspecify.annotations.NullMarked;

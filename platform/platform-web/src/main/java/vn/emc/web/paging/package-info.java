/** Hides how {@code page}, {@code size} and {@code sort} are read and checked. */
@NullMarked
package vn.emc.web.paging;

import org.jspecify.annotations.NullMarked;

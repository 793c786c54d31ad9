/** Real processes, found again and ended. */
@NullMarked
package vn.emc.local.process;

import org.jspecify.annotations.NullMarked;

/** Processes that outlive the one that started them; hides how they are found again and ended. */
@NullMarked
package vn.emc.local.process;

import org.jspecify.annotations.NullMarked;

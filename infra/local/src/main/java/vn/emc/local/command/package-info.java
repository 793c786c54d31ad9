/** What {@code ./emc} understands; hides how it is told to people. */
@NullMarked
package vn.emc.local.command;

import org.jspecify.annotations.NullMarked;

/** How each part of the platform is prepared, started and found ready; hides the servers' own settings. */
@NullMarked
package vn.emc.local.part;

import org.jspecify.annotations.NullMarked;

/** The folder a platform lives in: its files, ports and secrets; hides how they are stored. */
@NullMarked
package vn.emc.local.home;

import org.jspecify.annotations.NullMarked;

/** The programs that the platform consists of, unpacked once; hides where they come from. */
@NullMarked
package vn.emc.local.software;

import org.jspecify.annotations.NullMarked;

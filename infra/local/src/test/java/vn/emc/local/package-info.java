/** The platform in temporary folders, on free ports. */
@NullMarked
package vn.emc.local;

import org.jspecify.annotations.NullMarked;

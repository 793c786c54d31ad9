@NullMarked
package vn.emc.outbound;

import org.jspecify.annotations.NullMarked;

/** Rows there and back. */
@NullMarked
package vn.emc.postgres;

import org.jspecify.annotations.NullMarked;

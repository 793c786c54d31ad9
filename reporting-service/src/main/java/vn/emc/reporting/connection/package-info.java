/** Tells how sites are connected; hides where what is known of it is kept. */
@NullMarked
package vn.emc.reporting.connection;

import org.jspecify.annotations.NullMarked;

/** Hides which service answers which address, and the limits on the way there. */
@NullMarked
package vn.emc.gateway.routes;

import org.jspecify.annotations.NullMarked;

/** Hides how the documentation of all services' interfaces is shown. */
@NullMarked
package vn.emc.gateway.docs;

import org.jspecify.annotations.NullMarked;

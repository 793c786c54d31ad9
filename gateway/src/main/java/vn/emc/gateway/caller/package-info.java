/** Hides how a caller's true address is found and told to the services. */
@NullMarked
package vn.emc.gateway.caller;

import org.jspecify.annotations.NullMarked;

/** Checks what callers may claim. */
@NullMarked
package vn.emc.gateway.caller;

import org.jspecify.annotations.NullMarked;

/** Hides signing in and out, the browser's session, its tokens and the protection against forged requests. */
@NullMarked
package vn.emc.gateway.login;

import org.jspecify.annotations.NullMarked;

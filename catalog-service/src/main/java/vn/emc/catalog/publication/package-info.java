/** Which topics other services learn this one's state from, and the call that tells them everything again. */
@NullMarked
package vn.emc.catalog.publication;

import org.jspecify.annotations.NullMarked;

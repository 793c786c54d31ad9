/** Ports, credentials and folders. */
@NullMarked
package vn.emc.local.home;

import org.jspecify.annotations.NullMarked;

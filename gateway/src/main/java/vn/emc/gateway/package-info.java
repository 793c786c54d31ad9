/** The only door: hides where the services stand and how people sign in. */
@NullMarked
package vn.emc.gateway;

import org.jspecify.annotations.NullMarked;

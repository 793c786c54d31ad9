/**
 * Sends HTTP requests to addresses that users name; hides what keeps such a request away from private networks, and what
 * bounds its time, its redirects and its size.
 */
@NullMarked
package vn.emc.outbound;

import org.jspecify.annotations.NullMarked;

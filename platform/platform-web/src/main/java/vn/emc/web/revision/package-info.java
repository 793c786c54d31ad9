/** Hides how a change is bound to the state it was based on: {@code ETag} and {@code If-Match}. */
@NullMarked
package vn.emc.web.revision;

import org.jspecify.annotations.NullMarked;

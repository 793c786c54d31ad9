/** Hides tokens: a controller sees who is asking and what that person may do. Everything else is refused. */
@NullMarked
package vn.emc.web.security;

import org.jspecify.annotations.NullMarked;

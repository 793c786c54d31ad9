/** Hides how the web side of a service is put together: a service that has this library on its class path has it all. */
@NullMarked
package vn.emc.web;

import org.jspecify.annotations.NullMarked;

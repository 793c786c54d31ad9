/** Checks the promises of the shared web side on a small application that uses all of it. */
@NullMarked
package vn.emc.web;

import org.jspecify.annotations.NullMarked;

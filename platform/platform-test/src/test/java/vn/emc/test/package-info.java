/** The test stack, tested by itself. */
@NullMarked
package vn.emc.test;

import org.jspecify.annotations.NullMarked;

/** The real servers under the tests; hides whether they are containers or processes of this machine. */
@NullMarked
package vn.emc.test;

import org.jspecify.annotations.NullMarked;

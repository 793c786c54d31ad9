/** The platform on one machine, as e2e tests and the command line drive it; hides how each part is run. */
@NullMarked
package vn.emc.local;

import org.jspecify.annotations.NullMarked;

/** The order of starting and stopping, and what happens when something goes wrong in between. */
@NullMarked
package vn.emc.local.start;

import org.jspecify.annotations.NullMarked;

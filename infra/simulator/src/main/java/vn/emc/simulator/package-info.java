/** The simulator's commands: {@code demo}, {@code run} and {@code bench collect}. */
@NullMarked
package vn.emc.simulator;

import org.jspecify.annotations.NullMarked;

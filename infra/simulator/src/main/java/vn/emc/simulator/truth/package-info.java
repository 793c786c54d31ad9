/** What the platform must answer, computed without any of its code. */
@NullMarked
package vn.emc.simulator.truth;

import org.jspecify.annotations.NullMarked;

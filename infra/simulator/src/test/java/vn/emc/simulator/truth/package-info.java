/** Tests of the package of the same name. */
@NullMarked
package vn.emc.simulator.truth;

import org.jspecify.annotations.NullMarked;

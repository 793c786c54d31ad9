/** Tests of the package of the same name. */
@NullMarked
package vn.emc.simulator.world;

import org.jspecify.annotations.NullMarked;

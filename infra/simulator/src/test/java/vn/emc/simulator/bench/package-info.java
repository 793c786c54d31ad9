/** Tests of the package of the same name. */
@NullMarked
package vn.emc.simulator.bench;

import org.jspecify.annotations.NullMarked;

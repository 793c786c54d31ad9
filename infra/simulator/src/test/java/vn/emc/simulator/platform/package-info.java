/** Tests of the package of the same name. */
@NullMarked
package vn.emc.simulator.platform;

import org.jspecify.annotations.NullMarked;

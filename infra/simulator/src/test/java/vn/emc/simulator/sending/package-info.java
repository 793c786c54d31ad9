/** Tests of the package of the same name. */
@NullMarked
package vn.emc.simulator.sending;

import org.jspecify.annotations.NullMarked;

/** Tests of the reference. */
@NullMarked
package vn.emc.simulator.reference;

import org.jspecify.annotations.NullMarked;

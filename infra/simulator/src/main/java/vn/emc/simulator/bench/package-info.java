/** Measurements of the running platform: a load generator that costs little itself, and the processes' CPU time. */
@NullMarked
package vn.emc.simulator.bench;

import org.jspecify.annotations.NullMarked;

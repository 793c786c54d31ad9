/** Requests no sender should send, made of real ones, and the account of what became of them. */
@NullMarked
package vn.emc.simulator.fuzz;

import org.jspecify.annotations.NullMarked;

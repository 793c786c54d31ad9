/** Successions by the mergers that took place. */
@NullMarked
package vn.emc.reporting.organisations;

import org.jspecify.annotations.NullMarked;

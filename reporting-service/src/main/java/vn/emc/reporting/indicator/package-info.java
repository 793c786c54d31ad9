/** Answers questions for indicators out of the cells. Hides which cells are added up, and how. */
@NullMarked
package vn.emc.reporting.indicator;

import org.jspecify.annotations.NullMarked;

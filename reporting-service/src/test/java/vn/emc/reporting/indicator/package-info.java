/** Indicators asked for as programs ask, of the whole running service. */
@NullMarked
package vn.emc.reporting.indicator;

import org.jspecify.annotations.NullMarked;

/** Tests of the reporting service and what they share. */
@NullMarked
package vn.emc.reporting;

import org.jspecify.annotations.NullMarked;

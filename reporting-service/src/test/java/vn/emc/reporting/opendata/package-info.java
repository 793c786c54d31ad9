/** Tests of what everybody may have. */
@NullMarked
package vn.emc.reporting.opendata;

import org.jspecify.annotations.NullMarked;

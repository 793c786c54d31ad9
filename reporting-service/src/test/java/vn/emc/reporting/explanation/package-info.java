/** Tests of what is behind a number. */
@NullMarked
package vn.emc.reporting.explanation;

import org.jspecify.annotations.NullMarked;

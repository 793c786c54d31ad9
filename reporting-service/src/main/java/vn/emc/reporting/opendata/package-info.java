/** What everybody may have of the indicators, without signing in. Hides how seldom it is made. */
@NullMarked
package vn.emc.reporting.opendata;

import org.jspecify.annotations.NullMarked;

/** Tells how well sites are connected (E1) and what their data are worth (E2); hides the checks, and when they are made. */
@NullMarked
package vn.emc.reporting.quality;

import org.jspecify.annotations.NullMarked;

/** What public services sites offer, and which of them are used: indicators A1 to A3. Hides which catalogue holds when. */
@NullMarked
package vn.emc.reporting.offer;

import org.jspecify.annotations.NullMarked;

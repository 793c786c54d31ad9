/** Which online services have dossiers where. Hides how services of different catalogues are the same, and what a column is. */
@NullMarked
package vn.emc.reporting.saturation;

import org.jspecify.annotations.NullMarked;

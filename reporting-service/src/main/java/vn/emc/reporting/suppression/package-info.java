/**
 * Decides which counts of a table are not shown, because so few dossiers are in them or because one that is not shown could
 * be worked out from them. Hides how cells are chosen.
 */
@NullMarked
package vn.emc.reporting.suppression;

import org.jspecify.annotations.NullMarked;

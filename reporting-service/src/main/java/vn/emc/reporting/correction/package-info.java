/**
 * Follows the corrections of a reconciliation until all are in the figures and every closed period they touch has a new
 * snapshot. Hides the job that does so, and how others are told.
 */
@NullMarked
package vn.emc.reporting.correction;

import org.jspecify.annotations.NullMarked;

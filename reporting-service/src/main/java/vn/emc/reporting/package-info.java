/** Turns dossier events into indicators: dossier states, roll-ups, reports and the overview page. */
@NullMarked
package vn.emc.reporting;

import org.jspecify.annotations.NullMarked;

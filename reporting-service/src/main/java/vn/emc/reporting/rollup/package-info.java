/**
 * Keeps dossier states and the cells they are counted in, in step with the topic of dossier events. Hides how both are
 * stored and written.
 */
@NullMarked
package vn.emc.reporting.rollup;

import org.jspecify.annotations.NullMarked;

/** What dossier systems would send: organisations, procedures, life cycles and faults, all from one seed. */
@NullMarked
package vn.emc.simulator.world;

import org.jspecify.annotations.NullMarked;

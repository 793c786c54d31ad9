/** How dossier systems put their events on the wire: the shapes seen in the field, single and bulk, with retries. */
@NullMarked
package vn.emc.simulator.sending;

import org.jspecify.annotations.NullMarked;

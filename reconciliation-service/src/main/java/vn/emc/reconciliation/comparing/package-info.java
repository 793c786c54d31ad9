/** Step 4: the unit uploads its own list and compares it with EMC's; what was found can be read by both sides. */
@NullMarked
package vn.emc.reconciliation.comparing;

import org.jspecify.annotations.NullMarked;

/** Who a site belongs to, on which day, and seen from which day. Hides the topics this is learnt from. */
@NullMarked
package vn.emc.reporting.organisations;

import org.jspecify.annotations.NullMarked;

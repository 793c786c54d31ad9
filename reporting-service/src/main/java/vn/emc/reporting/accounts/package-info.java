/** Reports on the user accounts of sites (C1). Hides how the figures of their lists are kept and added up. */
@NullMarked
package vn.emc.reporting.accounts;

import org.jspecify.annotations.NullMarked;

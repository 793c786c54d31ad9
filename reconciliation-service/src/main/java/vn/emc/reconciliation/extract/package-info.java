/** Step 3: EMC's data of the sites and days agreed on, as files that never change; hides how they come and where they lie. */
@NullMarked
package vn.emc.reconciliation.extract;

import org.jspecify.annotations.NullMarked;

/** Step 5 from the first remedy to the closed reconciliation; hides who has agreed to what. */
@NullMarked
package vn.emc.reconciliation.agreement;

import org.jspecify.annotations.NullMarked;

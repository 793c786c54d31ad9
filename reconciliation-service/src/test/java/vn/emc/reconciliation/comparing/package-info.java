/** Tests of step 4 over HTTP. */
@NullMarked
package vn.emc.reconciliation.comparing;

import org.jspecify.annotations.NullMarked;

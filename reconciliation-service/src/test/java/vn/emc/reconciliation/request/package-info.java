/** Tests of step 1. */
@NullMarked
package vn.emc.reconciliation.request;

import org.jspecify.annotations.NullMarked;

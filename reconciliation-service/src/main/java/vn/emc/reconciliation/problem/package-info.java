/** What this service refuses. */
@NullMarked
package vn.emc.reconciliation.problem;

import org.jspecify.annotations.NullMarked;

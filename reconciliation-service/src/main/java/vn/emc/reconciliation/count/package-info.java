/** How many dossiers there are to compare; hides that reporting-service counts them. */
@NullMarked
package vn.emc.reconciliation.count;

import org.jspecify.annotations.NullMarked;

/** The sites there are, as catalog-service tells; hides who may see which. */
@NullMarked
package vn.emc.reconciliation.sites;

import org.jspecify.annotations.NullMarked;

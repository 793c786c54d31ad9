/** Which procedures the sites offer, as catalog-service tells; hides how their codes are spelt. */
@NullMarked
package vn.emc.reconciliation.catalogue;

import org.jspecify.annotations.NullMarked;

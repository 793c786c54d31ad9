/** Tests of the pages. */
@NullMarked
package vn.emc.reconciliation.page;

import org.jspecify.annotations.NullMarked;

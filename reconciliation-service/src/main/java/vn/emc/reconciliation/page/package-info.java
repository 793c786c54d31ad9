/** The pages under Đối soát. */
@NullMarked
package vn.emc.reconciliation.page;

import org.jspecify.annotations.NullMarked;

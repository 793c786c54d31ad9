/** What the sides say to each other beside the steps. */
@NullMarked
package vn.emc.reconciliation.comment;

import org.jspecify.annotations.NullMarked;

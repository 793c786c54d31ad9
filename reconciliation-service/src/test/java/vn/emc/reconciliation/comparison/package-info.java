/** Tests of comparing, against a naive comparison, and its benchmark. */
@NullMarked
package vn.emc.reconciliation.comparison;

import org.jspecify.annotations.NullMarked;

/** Indicators before the corrections, as promised by them and after; hides how they are counted and asked for. */
@NullMarked
package vn.emc.reconciliation.effect;

import org.jspecify.annotations.NullMarked;

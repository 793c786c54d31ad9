/** Lists of dossiers, as both sides of a reconciliation write them: one line each, the same columns. */
@NullMarked
package vn.emc.reconciliation.list;

import org.jspecify.annotations.NullMarked;

/** Corrections of single dossiers that follow from the remedies, on their way into the figures; hides how they are made and sent. */
@NullMarked
package vn.emc.reconciliation.correction;

import org.jspecify.annotations.NullMarked;

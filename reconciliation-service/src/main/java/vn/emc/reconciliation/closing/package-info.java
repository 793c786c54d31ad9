/** The closing dossier: all that a reconciliation leaves behind, in one archive; hides where its parts lie. */
@NullMarked
package vn.emc.reconciliation.closing;

import org.jspecify.annotations.NullMarked;

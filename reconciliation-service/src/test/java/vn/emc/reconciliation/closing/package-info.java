/** Tests of closing dossiers. */
@NullMarked
package vn.emc.reconciliation.closing;

import org.jspecify.annotations.NullMarked;

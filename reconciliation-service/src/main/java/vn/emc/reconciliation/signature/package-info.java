/** Whether a PDF's signatures prove who signed it; hides the library that reads them and the authorities they may go back to. */
@NullMarked
package vn.emc.reconciliation.signature;

import org.jspecify.annotations.NullMarked;

/** The files of a reconciliation; hides where they lie, how it is told what they are, and when a letter is good enough. */
@NullMarked
package vn.emc.reconciliation.attachment;

import org.jspecify.annotations.NullMarked;

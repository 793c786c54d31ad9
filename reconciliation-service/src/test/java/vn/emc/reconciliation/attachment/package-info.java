/** Tests of files and letters. */
@NullMarked
package vn.emc.reconciliation.attachment;

import org.jspecify.annotations.NullMarked;

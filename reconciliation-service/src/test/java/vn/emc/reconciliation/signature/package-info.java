/** Tests of signatures, with an authority of our own. */
@NullMarked
package vn.emc.reconciliation.signature;

import org.jspecify.annotations.NullMarked;

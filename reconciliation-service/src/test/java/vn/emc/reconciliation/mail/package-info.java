/** Tests of mail about reconciliations. */
@NullMarked
package vn.emc.reconciliation.mail;

import org.jspecify.annotations.NullMarked;

/** Mail to people a reconciliation names; hides that it waits for a mail server, and for how long. */
@NullMarked
package vn.emc.reconciliation.mail;

import org.jspecify.annotations.NullMarked;

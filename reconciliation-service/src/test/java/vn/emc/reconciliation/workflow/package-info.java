/** Tests of states, transitions, reopening and reminders. */
@NullMarked
package vn.emc.reconciliation.workflow;

import org.jspecify.annotations.NullMarked;

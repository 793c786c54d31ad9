/** The states of a reconciliation and who may move it from one to the next; hides how moves are bound, recorded and reminded of. */
@NullMarked
package vn.emc.reconciliation.workflow;

import org.jspecify.annotations.NullMarked;

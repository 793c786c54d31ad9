/** Requests for a reconciliation; so far only the page that announces the five steps. */
@NullMarked
package vn.emc.reconciliation.request;

import org.jspecify.annotations.NullMarked;

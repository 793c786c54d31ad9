/** Reads the list a unit uploads, however its system wrote it, into the form in which lists are compared. */
@NullMarked
package vn.emc.reconciliation.locallist;

import org.jspecify.annotations.NullMarked;

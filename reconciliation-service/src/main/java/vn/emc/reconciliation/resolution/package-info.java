/** What follows from each class of findings, version by version; hides which remedies a class can have. */
@NullMarked
package vn.emc.reconciliation.resolution;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.emc.reconciliation.csv;

import org.jspecify.annotations.NullMarked;

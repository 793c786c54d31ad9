@NullMarked
package vn.emc.reconciliation.count;

import org.jspecify.annotations.NullMarked;

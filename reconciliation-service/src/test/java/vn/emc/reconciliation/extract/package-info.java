@NullMarked
package vn.emc.reconciliation.extract;

import org.jspecify.annotations.NullMarked;

/** How EMC's data of a reconciliation is asked for, and how it travels. */
@NullMarked
package vn.emc.contracts.extract;

import org.jspecify.annotations.NullMarked;

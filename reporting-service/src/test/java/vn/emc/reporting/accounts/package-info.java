/** Tests. */
@NullMarked
package vn.emc.reporting.accounts;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.emc.contracts.relay;

import org.jspecify.annotations.NullMarked;

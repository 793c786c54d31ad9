/** Tests of the service as a whole. */
@NullMarked
package vn.emc.account;

import org.jspecify.annotations.NullMarked;

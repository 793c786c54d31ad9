/** What this service refuses. */
@NullMarked
package vn.emc.account.problem;

import org.jspecify.annotations.NullMarked;

/** Figures about the user accounts of the sites; never anything about one account. */
@NullMarked
package vn.emc.contracts.accounts;

import org.jspecify.annotations.NullMarked;

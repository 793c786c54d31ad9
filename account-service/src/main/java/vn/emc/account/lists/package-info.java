/** The lists of user accounts a site hands in; so far only the page that announces them. */
@NullMarked
package vn.emc.account.lists;

import org.jspecify.annotations.NullMarked;

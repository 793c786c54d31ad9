/** Account lists of the sites and the figures made of them; hides how lists are read, versioned and counted. */
@NullMarked
package vn.emc.account;

import org.jspecify.annotations.NullMarked;

/** Messages about what happens on the pages of portals; nothing in them says who a visitor is. */
@NullMarked
package vn.emc.contracts.web;

import org.jspecify.annotations.NullMarked;

/** Messages about what is measured: organisations, sites and their keys. */
@NullMarked
package vn.emc.contracts.sites;

import org.jspecify.annotations.NullMarked;

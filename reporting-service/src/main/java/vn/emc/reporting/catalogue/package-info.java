/**
 * Keeps the sites' service catalogues, and which service each code that arrived means on which day. Hides how both are
 * stored and when the latter is made anew.
 */
@NullMarked
package vn.emc.reporting.catalogue;

import org.jspecify.annotations.NullMarked;

/** The public services of the sites in versions, of which one is each site's default; hides how versions are kept apart. */
@NullMarked
package vn.emc.catalog.services;

import org.jspecify.annotations.NullMarked;

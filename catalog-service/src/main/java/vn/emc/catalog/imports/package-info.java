/** Turning uploaded workbooks into versions of a site's catalogue; hides files, rows and jobs. */
@NullMarked
package vn.emc.catalog.imports;

import org.jspecify.annotations.NullMarked;

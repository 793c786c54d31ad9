/** One organisation, site or procedure on one page. Hides what its parts are and how a site's connection shows. */
@NullMarked
package vn.emc.reporting.detail;

import org.jspecify.annotations.NullMarked;

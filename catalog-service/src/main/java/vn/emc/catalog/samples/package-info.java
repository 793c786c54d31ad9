/** How a site's dossier system calls {@code /TrackingMCDT}: complete programs with the site's own values, from templates. */
@NullMarked
package vn.emc.catalog.samples;

import org.jspecify.annotations.NullMarked;

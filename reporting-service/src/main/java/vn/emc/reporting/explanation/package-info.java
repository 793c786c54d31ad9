/** One dossier: what is known of it, which service it is for, and why it does or does not count as fully online. */
@NullMarked
package vn.emc.reporting.explanation;

import org.jspecify.annotations.NullMarked;

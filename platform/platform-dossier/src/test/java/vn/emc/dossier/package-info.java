/** The rules by the letter's examples, and the fold against a reference that keeps everything. */
@NullMarked
package vn.emc.dossier;

import org.jspecify.annotations.NullMarked;

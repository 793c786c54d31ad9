/** Keeps the documents true: messages as they are written, links that lead somewhere, names that exist. */
@NullMarked
package vn.emc.contracts.documents;

import org.jspecify.annotations.NullMarked;

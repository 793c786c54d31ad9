/** The catalogue of what is measured; hides how it is stored and how the other services are told of it. */
@NullMarked
package vn.emc.catalog;

import org.jspecify.annotations.NullMarked;

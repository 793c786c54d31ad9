@NullMarked
package vn.emc.catalog.embed;

import org.jspecify.annotations.NullMarked;

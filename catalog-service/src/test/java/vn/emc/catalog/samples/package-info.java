/** Tests of the code samples. */
@NullMarked
package vn.emc.catalog.samples;

import org.jspecify.annotations.NullMarked;

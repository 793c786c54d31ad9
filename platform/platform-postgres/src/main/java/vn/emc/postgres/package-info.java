/** Moves many rows at once into and out of PostgreSQL; hides its binary COPY format. */
@NullMarked
package vn.emc.postgres;

import org.jspecify.annotations.NullMarked;

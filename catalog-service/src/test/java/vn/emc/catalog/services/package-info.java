/** Tests. */
@NullMarked
package vn.emc.catalog.services;

import org.jspecify.annotations.NullMarked;

/** Tests of the pages of a website's service catalogue. */
@NullMarked
package vn.emc.catalog.websites.catalogue;

import org.jspecify.annotations.NullMarked;

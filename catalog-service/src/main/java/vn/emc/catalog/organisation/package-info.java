/** Ministries, provinces and their units through time; hides aliases, mergers and where the first list comes from. */
@NullMarked
package vn.emc.catalog.organisation;

import org.jspecify.annotations.NullMarked;

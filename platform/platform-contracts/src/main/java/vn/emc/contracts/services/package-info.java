/** The public services of the sites, as all services know them. */
@NullMarked
package vn.emc.contracts.services;

import org.jspecify.annotations.NullMarked;

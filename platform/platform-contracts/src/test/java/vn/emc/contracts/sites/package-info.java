@NullMarked
package vn.emc.contracts.sites;

import org.jspecify.annotations.NullMarked;

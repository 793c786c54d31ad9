@NullMarked
package vn.emc.contracts.events;

import org.jspecify.annotations.NullMarked;

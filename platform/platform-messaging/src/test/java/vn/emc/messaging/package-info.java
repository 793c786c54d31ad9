@NullMarked
package vn.emc.messaging;

import org.jspecify.annotations.NullMarked;

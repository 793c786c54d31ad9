@NullMarked
package vn.emc.contracts.services;

import org.jspecify.annotations.NullMarked;

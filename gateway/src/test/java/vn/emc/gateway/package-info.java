/** Checks the door from outside: over HTTP, before a stub of the services and of Keycloak. */
@NullMarked
package vn.emc.gateway;

import org.jspecify.annotations.NullMarked;

package vn.emc.outbound;

import java.net.UnknownHostException;

/** A host has an address that is not public. */
final class RefusedHostException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedHostException(String host) {
        super(host + " is not in a public network");
    }
}

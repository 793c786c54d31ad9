package vn.emc.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host. */
@FunctionalInterface
interface HostLookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
}

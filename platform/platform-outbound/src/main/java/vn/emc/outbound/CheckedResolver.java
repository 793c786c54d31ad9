package vn.emc.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection and lets it through only if every address of it may be reached. The connection
 * is made to the very addresses that were checked, so a name server that answers differently the next time (DNS
 * rebinding) gains nothing.
 */
@RequiredArgsConstructor
final class CheckedResolver implements DnsResolver {
    private final HostLookup lookup;
    private final PublicAddresses allowed;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        if (!Stream.of(addresses).allMatch(allowed::accept)) {
            throw new RefusedHostException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}

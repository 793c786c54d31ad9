package vn.emc.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.sites.Network;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.19.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsRefused(String address) {
        assertThat(new PublicAddresses(List.of()).accept(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "203.162.0.11",
                "223.255.255.255",
                "::ffff:203.162.0.11",
                "2001:ee0::1",
                "2606:4700::1111"
            })
    void publicAddressesAreTaken(String address) {
        assertThat(new PublicAddresses(List.of()).accept(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::ffff:127.0.0.1"})
    void anAllowedNetworkIsTakenAndNoOther(String address) {
        var loopbackAllowed = new PublicAddresses(List.of(Network.of("127.0.0.0/8")));

        assertThat(loopbackAllowed.accept(InetAddress.ofLiteral(address))).isTrue();
        assertThat(loopbackAllowed.accept(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
        assertThat(loopbackAllowed.accept(InetAddress.ofLiteral("::1"))).isFalse();
    }
}

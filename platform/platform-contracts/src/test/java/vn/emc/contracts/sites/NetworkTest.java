package vn.emc.contracts.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.162.0.0/16, 203.162.0.0/16",
        "203.162.7.9/16, 203.162.0.0/16",
        "10.1.2.3, 10.1.2.3/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "' 10.0.0.0 / 8 ', 10.0.0.0/8",
        "2001:ee0::/32, 2001:ee0:0:0:0:0:0:0/32",
        "2001:ee0:ffff::1/32, 2001:ee0:0:0:0:0:0:0/32",
        "::1, 0:0:0:0:0:0:0:1/128"
    })
    void aNetworkHasOneSpelling(String text, String network) {
        assertThat(Network.parse(text)).map(Network::toString).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0/8",
                "256.0.0.1",
                "10",
                "localhost",
                "example.gov.vn/24",
                "2001:ee0::/129",
                "fe80::1%eth0/64",
                "1.2.3.4/8/9",
                ":::",
                "10.0.0.0/8 " + "or 1=1"
            })
    void whatIsNoNetworkIsNone(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.162.0.0/16, 203.162.255.255, true",
        "203.162.0.0/16, 203.163.0.0, false",
        "10.128.0.0/9, 10.127.255.255, false",
        "10.128.0.0/9, 10.200.1.1, true",
        "0.0.0.0/0, 198.51.100.7, true",
        "0.0.0.0/0, 2001:ee0::1, false",
        "2001:ee0::/32, 2001:ee0:ffff::1, true",
        "2001:ee0::/32, 2001:ee1::1, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false"
    })
    void anAddressLiesInItOrNot(String network, String address, boolean inside) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }
}

package vn.emc.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
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
        assertThat(Cidr.normalise(text)).contains(network);
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
        assertThat(Cidr.normalise(text)).isEmpty();
    }
}

package vn.emc.reporting.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.outbound.OutboundClient;
import vn.emc.outbound.OutboundSettings;
import vn.emc.reporting.problem.ReportingProblem;

class AddressesTest {
    private static final String A_LONG_NAME = "a".repeat(250);
    private static final OutboundClient OUTBOUND =
            new OutboundClient(new OutboundSettings(List.of("10.1.0.0/16"), Duration.ofSeconds(1), "EMC/1.0"));

    @AfterAll
    static void close() throws IOException {
        OUTBOUND.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, mot.cua@example.gov.vn",
        "EMAIL, it+emc@so.example.vn",
        "WEBHOOK, https://hook.example.gov.vn/emc?x=1",
        "WEBHOOK, HTTPS://hook.example.gov.vn:8443/"
    })
    void takesPlainAddresses(Channel channel, String address) {
        assertThat(addresses(false).require(channel, "  " + address + " ")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.gov.vn",
                "@example.gov.vn",
                "a@",
                "a b@example.gov.vn",
                "Một cửa <a@example.gov.vn>",
                "a@example.gov.vn,b@example.gov.vn",
                "nhóm:a@example.gov.vn;",
                "a@example.gov.vn\r\nBcc: b@example.gov.vn"
            })
    void refusesWhatIsNotOneMailAddress(String address) {
        assertThatThrownBy(() -> addresses(false).require(Channel.EMAIL, address))
                .isInstanceOf(ReportingProblem.WrongAddress.class);
    }

    @Test
    void refusesMailAddressesThatAreTooLong() {
        assertThatThrownBy(() -> addresses(false).require(Channel.EMAIL, A_LONG_NAME + "@example.gov.vn"))
                .isInstanceOf(ReportingProblem.WrongAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook.example.gov.vn",
                "http://hook.example.gov.vn/",
                "ftp://hook.example.gov.vn/",
                "file:///etc/passwd",
                "https:///x",
                "https://a:b@hook.example.gov.vn/",
                "https://hook.example.gov.vn/#x",
                "https://hook.example.gov.vn/a b",
                "https://hook.example.gov.vn/\r\nX: y"
            })
    void refusesWhatIsNotAPlainEncryptedAddress(String address) {
        assertThatThrownBy(() -> addresses(false).require(Channel.WEBHOOK, address))
                .isInstanceOf(ReportingProblem.WrongAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://192.168.1.1:8443/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/"
            })
    void refusesWebhooksInPrivateNetworks(String address) {
        assertThatThrownBy(() -> addresses(false).require(Channel.WEBHOOK, address))
                .isInstanceOf(ReportingProblem.WrongAddress.class)
                .hasMessageContaining("WEBHOOK_NOT_PUBLIC");
    }

    @Test
    void takesWebhooksWithoutEncryptionOnlyWhereThatIsSet() {
        assertThat(addresses(true).require(Channel.WEBHOOK, "http://10.1.2.3/")).isEqualTo("http://10.1.2.3/");
    }

    @Test
    void triesWithLongerPausesForLessThanADay() {
        var settings = settings(false);
        var all = Duration.ZERO;
        for (var failures = 1; failures < settings.tries(); failures++) {
            assertThat(settings.pauseAfter(failures + 1)).isGreaterThanOrEqualTo(settings.pauseAfter(failures));
            all = all.plus(settings.pauseAfter(failures));
        }

        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.pauseAfter(1_000_000)).isEqualTo(Duration.ofHours(4));
        assertThat(all).isBetween(Duration.ofHours(12), Duration.ofDays(1));
    }

    private static Addresses addresses(boolean plainHttp) {
        return new Addresses(settings(plainHttp), OUTBOUND);
    }

    private static NoticeSettings settings(boolean plainHttp) {
        return new NoticeSettings(
                "https://emc.example.gov.vn",
                "",
                12,
                Duration.ofMinutes(1),
                Duration.ofHours(4),
                plainHttp,
                Duration.ofSeconds(15),
                200,
                20);
    }
}

package vn.emc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.Network;
import vn.emc.contracts.sites.SiteKeys;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.sites.Site;
import vn.emc.test.TestSecrets;

class SiteAccessTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final InetAddress CLIENT = InetAddress.ofLiteral("10.1.2.3");
    private static final byte[] BODY = "{\"SiteId\":7}".getBytes(StandardCharsets.UTF_8);
    private static final UUID KEY_ID = UUID.fromString("5b0f5f6e-7a0c-4a1e-9c55-0a2f0e6f7c11");

    private final SiteKeys keys = new SiteKeys(HexFormat.of().parseHex(TestSecrets.SITE_KEY_MASTER));
    private final RefusedCalls refusedCalls = new RefusedCalls(new SimpleMeterRegistry(), Clock.systemUTC());
    private final SiteAccess access = new SiteAccess(new AccessRules(new WebhookSignatures(keys)), refusedCalls);

    private Site site(IngestMode mode, String... networks) {
        var key = new Site.Key(KEY_ID, HexFormat.of().parseHex(SiteKeys.hash(keys.derive(7, KEY_ID))));
        var parsed = List.of(networks).stream().map(cidr -> Network.of(cidr)).toList();
        return new Site(7, true, "https://dichvucong.example.vn", mode, parsed, List.of(key));
    }

    private static Credentials key(@Nullable String key) {
        return new Credentials(key, null, null, null);
    }

    private @Nullable Refusal refusal(Site site, Credentials credentials, byte[] body) {
        try {
            access.admit(site, credentials, CLIENT, body, NOW);
            return null;
        } catch (RefusedException refused) {
            return refused.getRefusal();
        }
    }

    @Test
    void anOpenSiteMayConfineItsSendersToNetworks() {
        assertThat(refusal(site(IngestMode.OPEN), key(null), BODY)).isNull();
        assertThat(refusal(site(IngestMode.OPEN, "192.168.0.0/16", "10.1.0.0/16"), key(null), BODY))
                .isNull();
        assertThat(refusal(site(IngestMode.OPEN, "10.2.0.0/16", "2001:db8::/32"), key(null), BODY))
                .isEqualTo(Refusal.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void aKeyMustBeTheSitesOwn() {
        var site = site(IngestMode.KEY);

        assertThat(refusal(site, key(keys.derive(7, KEY_ID)), BODY)).isNull();
        assertThat(refusal(site, key(null), BODY)).isEqualTo(Refusal.KEY_REQUIRED);
        assertThat(refusal(site, key(keys.derive(8, KEY_ID)), BODY)).isEqualTo(Refusal.WRONG_KEY);
        assertThat(refusal(site, key(keys.derive(7, UUID.randomUUID())), BODY)).isEqualTo(Refusal.WRONG_KEY);
        assertThat(refusal(site, key("emc_7_"), BODY)).isEqualTo(Refusal.WRONG_KEY);
    }

    @Test
    void refusedCallsAreCountedForTheSite() {
        refusal(site(IngestMode.KEY), key("wrong"), BODY);
        refusal(site(IngestMode.KEY), key("wrong"), BODY);
        refusal(site(IngestMode.KEY), key(null), BODY);

        assertThat(refusedCalls.take())
                .extracting(
                        tally -> tally.kind().siteId(), tally -> tally.kind().refusal(), RefusedCalls.Tally::calls)
                .containsExactlyInAnyOrder(tuple(7, Refusal.WRONG_KEY, 2L), tuple(7, Refusal.KEY_REQUIRED, 1L));
        assertThat(refusedCalls.take()).isEmpty();
    }

    @Test
    void aSignatureCoversIdTimestampAndBody() {
        var site = site(IngestMode.HMAC);
        var secret = keys.derive(7, KEY_ID).getBytes(StandardCharsets.UTF_8);
        var at = NOW.getEpochSecond();
        var signature = "v1a,x v1,AAAA " + sign(secret, "msg_1", at, BODY);

        assertThat(refusal(site, signed("msg_1", at, signature), BODY)).isNull();
        assertThat(refusal(site, signed("msg_2", at, signature), BODY)).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(site, signed("msg_1", at + 1, signature), BODY)).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(site, signed("msg_1", at, signature), new byte[] {1}))
                .isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(site, signed("msg_1", at, "v1,"), BODY)).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(site, key(keys.derive(7, KEY_ID)), BODY)).isEqualTo(Refusal.SIGNATURE_REQUIRED);
    }

    @Test
    void theSecretMayBeTakenAsTheStandardsLibrariesDo() {
        var text = keys.derive(7, KEY_ID);
        var part = text.substring(text.lastIndexOf('_') + 1);
        var at = NOW.getEpochSecond();

        for (var secret : List.of(
                part.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(part))) {
            assertThat(refusal(site(IngestMode.HMAC), signed("m", at, sign(secret, "m", at, BODY)), BODY))
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"-301,STALE_TIMESTAMP", "301,STALE_TIMESTAMP", "-299,", "299,"})
    void aTimestampCountsForFiveMinutes(long shift, @Nullable Refusal expected) {
        var secret = keys.derive(7, KEY_ID).getBytes(StandardCharsets.UTF_8);
        var at = NOW.getEpochSecond() + shift;

        assertThat(refusal(site(IngestMode.HMAC), signed("m", at, sign(secret, "m", at, BODY)), BODY))
                .isEqualTo(expected);
    }

    @Test
    void aTimestampThatIsNoneIsStale() {
        for (var timestamp :
                List.of("", "abc", "9223372036854775807", "-9223372036854775808", "99999999999999999999")) {
            var credentials = new Credentials(null, "m", timestamp, "v1,x");

            assertThat(refusal(site(IngestMode.HMAC), credentials, BODY)).isEqualTo(Refusal.STALE_TIMESTAMP);
        }
    }

    private static Credentials signed(String id, long timestamp, String signature) {
        return new Credentials(null, id, Long.toString(timestamp), signature);
    }

    private static String sign(byte[] secret, String id, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | | 127.0.0.1",
                "203.0.113.9 | 10.0.0.1 | 203.0.113.9",
                "127.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 1.1.1.1, 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 203.0.113.9, 127.0.0.1 | 203.0.113.9",
                "127.0.0.1 | 203.0.113.9:4711 | 203.0.113.9",
                "127.0.0.1 | [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "127.0.0.1 | rubbish | 0.0.0.0",
            })
    void theClientIsTheLastAddressThatIsNoProxyOfOurs(String peer, @Nullable String forwarded, String client) {
        var addresses = new ClientAddresses(List.of("127.0.0.0/8", "::1"));

        assertThat(addresses.of(peer, forwarded).getHostAddress()).isEqualTo(client);
    }
}

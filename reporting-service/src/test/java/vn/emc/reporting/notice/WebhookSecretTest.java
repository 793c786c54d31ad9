package vn.emc.reporting.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example that comes with the specification. */
    @Test
    void signsAsStandardWebhooksSays() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachIsAnotherAndLongEnough() {
        var one = WebhookSecret.random();

        assertThat(one).isNotEqualTo(WebhookSecret.random());
        assertThat(Base64.getDecoder().decode(one.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat(one).asString().doesNotContain(one.text());
    }
}

package vn.emc.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.emc.contracts.events.EventKind;

class EventSentenceTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final EventSentence sentences = new EventSentence(messages());

    @Test
    void eachStateHasItsSentence() {
        assertThat(sentence(1, 1, null, null)).isEqualTo("Tiếp nhận trực tuyến, mức độ 4, thủ tục 1.001193.");
        assertThat(sentence(1, 2, null, null)).startsWith("Tiếp nhận trực tiếp");
        assertThat(sentence(1, null, null, null)).startsWith("Tiếp nhận, không rõ hình thức");
        assertThat(sentence(2, 1, null, null)).startsWith("Đang xử lý");
        assertThat(sentence(4, 1, null, null)).startsWith("Đang xử lý");
        assertThat(sentence(0, 1, null, null)).startsWith("Trạng thái khác");
        assertThat(sentence(3, 1, 1, 0)).startsWith("Trả kết quả trực tuyến, thanh toán trực tuyến");
        assertThat(sentence(3, 2, 2, 0)).startsWith("Trả kết quả trực tiếp, thanh toán trực tiếp");
        assertThat(sentence(3, 1, null, 2)).startsWith("Trả kết quả qua bưu chính, không thanh toán");
    }

    @Test
    void valuesOfNoLetterBreakNothing() {
        assertThat(sentence(3, 9, -4, 77)).startsWith("Trả kết quả, không rõ hình thức, không thanh toán");
        assertThat(sentence(99, 9, 9, 9)).startsWith("Trạng thái khác");
    }

    private String sentence(int status, @Nullable Integer channel, @Nullable Integer payment, @Nullable Integer post) {
        var event = new LatestEvent(
                UUID.randomUUID(),
                EventKind.SENT,
                "D-1",
                Instant.EPOCH,
                Instant.EPOCH,
                status,
                channel,
                payment,
                4,
                0,
                post,
                "1.001193",
                List.of());
        return sentences.of(event, VIETNAMESE).sentence();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("dashboards");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}

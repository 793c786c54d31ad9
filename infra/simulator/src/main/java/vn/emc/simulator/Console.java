package vn.emc.simulator;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/** What the commands say to whoever runs them. */
final class Console {
    private static final long BETWEEN_LINES = 1_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal = Optional.ofNullable(System.console())
            .map(java.io.Console::isTerminal)
            .orElse(false);
    private long lastLine;

    Console(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    /** A line that replaces the one before it on a terminal, and appears every second elsewhere. */
    synchronized void progress(String line) {
        long now = System.nanoTime();
        if (now - lastLine < BETWEEN_LINES / (terminal ? 5 : 1)) {
            return;
        }
        lastLine = now;
        if (terminal) {
            out.print("\r\u001B[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    void endProgress() {
        if (terminal) {
            out.print("\r\u001B[K");
            out.flush();
        }
    }

    void table(Map<Indicator, Ratio> values) {
        for (var indicator : Indicator.values()) {
            var ratio = values.getOrDefault(indicator, Ratio.NOTHING);
            var percent = ratio.percent();
            say("  %s  %-38s %9s %%   %s / %s"
                    .formatted(
                            indicator,
                            title(indicator),
                            percent == null ? "N/A" : percent.toPlainString(),
                            grouped(ratio.numerator()),
                            grouped(ratio.denominator())));
        }
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String title(Indicator indicator) {
        return switch (indicator) {
            case B1 -> "Hồ sơ trực tuyến";
            case B2 -> "Hồ sơ trực tuyến toàn trình";
            case B3 -> "Toàn trình, trong DVC toàn trình (766)";
            case B4 -> "Trực tuyến, trong DVC toàn trình";
            case B5 -> "Trực tuyến, trong DVC một phần";
            case B6 -> "Thanh toán trực tuyến";
            case B7 -> "Trả kết quả qua bưu chính công ích";
            case B8 -> "Tiếp nhận từ Cổng DVC quốc gia";
        };
    }
}

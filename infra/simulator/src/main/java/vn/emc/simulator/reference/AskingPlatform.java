package vn.emc.simulator.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/** Asks the platform, and reads what it answers. */
final class AskingPlatform {
    private final PlatformApi user;

    AskingPlatform(PlatformApi user) {
        this.user = user;
    }

    /**
     * The platform's answer.
     *
     * @param problems told of values whose ratio is not what numerator and denominator come to
     */
    Answer answer(Question question, List<String> problems) throws InterruptedException {
        var answer = new Answer();
        for (var row : user.get(question.path()).path("rows")) {
            var read = answer.row(group(row.path("group"), question));
            for (var indicator : Indicator.values()) {
                var value = row.path("values").path(indicator.name());
                add(read.asked(), indicator, value, problems);
                if (value.path("alternative").isObject()) {
                    add(read.alternative(), indicator, value.path("alternative"), problems);
                }
            }
        }
        return answer;
    }

    static List<String> group(JsonNode group, Question question) {
        var codes = new ArrayList<String>();
        for (var each : question.groupBy()) {
            var code = group.path(each.parameter());
            codes.add(code.isNull() ? "null" : code.asString());
        }
        return List.copyOf(codes);
    }

    /** Services may share a code with what was sent under it on days that knew no such service: such rows are taken as one. */
    private static void add(Map<Indicator, Ratio> ratios, Indicator indicator, JsonNode value, List<String> problems) {
        var ratio = new Ratio(
                value.path("numerator").asLong(), value.path("denominator").asLong());
        var shown =
                text(value.path("ratio").isNull() ? null : value.path("ratio").decimalValue());
        if (!shown.equals(text(ratio.percent()))) {
            problems.add("%s of %s is shown as %s".formatted(indicator, ratio, shown));
        }
        ratios.merge(indicator, ratio, Ratio::plus);
    }

    private static String text(@Nullable BigDecimal ratio) {
        return ratio == null ? "nothing" : ratio.stripTrailingZeros().toPlainString();
    }
}

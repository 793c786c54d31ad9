package vn.emc.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.door.Refusal;

class FindingTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRuleIsExplainedWithItsMend(String language) {
        var texts = ResourceBundle.getBundle("findings", Locale.of(language));
        var codes = Stream.<Enum<?>>concat(Arrays.stream(RejectionReason.values()), Arrays.stream(Warning.values()))
                .map(Enum::name)
                .toList();

        var refusals = Arrays.stream(Refusal.values()).map(Enum::name).toList();

        var expected = new TreeSet<String>();
        codes.forEach(code -> {
            expected.add("finding." + code);
            expected.add("finding." + code + ".mend");
        });
        refusals.forEach(code -> {
            expected.add("refused." + code);
            expected.add("refused." + code + ".mend");
        });

        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(expected);
        assertThat(expected).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }
}

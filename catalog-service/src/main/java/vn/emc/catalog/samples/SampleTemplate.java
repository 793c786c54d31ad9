package vn.emc.catalog.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import vn.emc.contracts.sites.IngestMode;

/**
 * A program with gaps. <code>{{quoted:endpoint}}</code> is a value and how it is escaped; lines between
 * <code>{{#KEY,HMAC}}</code> and <code>{{/}}</code> are there in these modes only.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class SampleTemplate {
    private static final Pattern SECTION = Pattern.compile("\\{\\{#([A-Z,]+)}}");
    private static final String END = "{{/}}";
    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z]+):([A-Za-z]+)}}");

    private final List<String> lines;

    /** The template in the file of that name. */
    static SampleTemplate named(String fileName) {
        try {
            var text = new ClassPathResource("samples/" + fileName).getContentAsString(StandardCharsets.UTF_8);
            return new SampleTemplate(text.lines().toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String render(IngestMode mode, Map<String, String> values) {
        var program = new StringBuilder();
        var shown = true;
        for (var line : lines) {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                shown = List.of(section.group(1).split(",", -1)).contains(mode.name());
            } else if (line.equals(END)) {
                shown = true;
            } else if (shown) {
                program.append(filled(line, values)).append('\n');
            }
        }
        return program.toString();
    }

    private static String filled(String line, Map<String, String> values) {
        return VALUE.matcher(line)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        Escape.named(gap.group(1)).of(Objects.requireNonNull(values.get(gap.group(2))))));
    }
}

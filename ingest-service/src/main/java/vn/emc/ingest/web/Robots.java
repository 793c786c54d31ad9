package vn.emc.ingest.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Tells by its own account that a caller is a robot. The patterns are those of the library isbot, which are kept up to date
 * there; see {@code robots/VENDORED.txt} for how to take new ones. They are meant for any case: the text is folded once. Most of them
 * are plain words, and looking for a word costs a fraction of what a regular expression costs.
 */
final class Robots {
    static final String PATTERNS = "robots/isbot-5.2.3.txt";
    /** Real browsers have a few hundred names at a time; beyond this they are being made up. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final String START = "^";
    private static final Predicate<String> PLAIN =
            Pattern.compile("\\^?[a-z0-9 /_;-]+").asMatchPredicate();

    private final List<String> words;
    private final List<String> beginnings;
    private final Pattern others;
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    Robots() {
        var patterns = patterns();
        words = patterns.stream()
                .filter(PLAIN.and(pattern -> !pattern.startsWith(START)))
                .toList();
        beginnings = patterns.stream()
                .filter(PLAIN.and(pattern -> pattern.startsWith(START)))
                .map(pattern -> pattern.substring(START.length()))
                .toList();
        others = Pattern.compile(patterns.stream().filter(PLAIN.negate()).collect(Collectors.joining("|")));
    }

    private static List<String> patterns() {
        try {
            return new ClassPathResource(PATTERNS)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param userAgent of a browser; one that names none is no browser */
    boolean include(String userAgent) {
        var known = remembered.get(userAgent);
        if (known != null) {
            return known;
        }
        var isRobot = userAgent.isBlank() || isRobot(userAgent.toLowerCase(Locale.ROOT));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(userAgent, isRobot);
        return isRobot;
    }

    private boolean isRobot(String folded) {
        return words.stream().anyMatch(folded::contains)
                || beginnings.stream().anyMatch(folded::startsWith)
                || others.matcher(folded).find();
    }
}

package vn.emc.spreadsheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Which character separates the cells of a CSV file: the one that stands equally often in the most of its first lines, as it
 * does in a table; commas in titles or decimal numbers do not. What is quoted does not count.
 */
final class SeparatorVote {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int LINES = HeaderSearch.ROWS;

    private final int[] inLine = new int[CANDIDATES.length];
    /** By candidate: in how many lines it stands so many times. */
    private final Map<Integer, Map<Integer, Integer>> lines = new HashMap<>();

    private int counted;

    private SeparatorVote() {}

    static char in(String text) {
        SeparatorVote vote = new SeparatorVote();
        boolean quoted = false;
        for (int i = 0; i < text.length() && vote.counted < LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                vote.endLine();
            } else if (!quoted) {
                vote.count(c);
            }
        }
        vote.endLine();
        return vote.winner();
    }

    private void count(char c) {
        for (int i = 0; i < CANDIDATES.length; i++) {
            inLine[i] += c == CANDIDATES[i] ? 1 : 0;
        }
    }

    private void endLine() {
        boolean any = false;
        for (int i = 0; i < CANDIDATES.length; i++) {
            if (inLine[i] > 0) {
                any = true;
                lines.computeIfAbsent(i, candidate -> new HashMap<>()).merge(inLine[i], 1, Integer::sum);
                inLine[i] = 0;
            }
        }
        counted += any ? 1 : 0;
    }

    private char winner() {
        int winner = 2;
        int best = 0;
        for (int i = 0; i < CANDIDATES.length; i++) {
            int votes = lines.getOrDefault(i, Map.of()).entrySet().stream()
                    .mapToInt(line -> line.getKey() * line.getValue())
                    .max()
                    .orElse(0);
            if (votes > best) {
                winner = i;
                best = votes;
            }
        }
        return CANDIDATES[winner];
    }
}

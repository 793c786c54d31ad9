package vn.emc.reconciliation.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is to be read, whatever the kind of file.
 *
 * @param mark what stands on each page of one that is not final: a draft
 * @param written when it came to say what it says; the files say no other time, so that they are the same whenever they are made
 * @param recipients where it goes to, below their heading
 */
public record Paper(
        Head head,
        @Nullable String mark,
        Instant written,
        String title,
        String subject,
        List<Block> blocks,
        List<Signature> signatures,
        String recipientsTitle,
        List<String> recipients) {
    public Paper {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
    }

    /**
     * What stands above the title.
     *
     * @param superior the body above the one that issues it
     * @param number of the paper, and its sign
     * @param dated place and date
     */
    public record Head(String superior, String office, String number, String country, String motto, String dated) {}

    /** Room for somebody to sign. */
    public record Signature(String title, String side, String hint, String name) {}

    /** A part of the body. */
    public sealed interface Block {
        /** What kind it is, for the template. */
        default String kind() {
            return switch (this) {
                case Heading heading -> "heading";
                case Text text -> "text";
                case Points points -> "points";
                case Table table -> "table";
            };
        }
    }

    public record Heading(String text) implements Block {}

    public record Text(String text) implements Block {}

    /** Things one below the other. */
    public record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Figures.
     *
     * @param columns their headings, of all but the first {@code words} over numbers
     * @param words how many columns at the left are text
     */
    public record Table(String caption, int words, List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public boolean isNumber(int column) {
            return column >= words;
        }
    }
}

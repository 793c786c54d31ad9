package vn.emc.reconciliation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/reconciliation.md to the table in the code. After a change of the table, refresh it with
 * {@code mvn -pl reconciliation-service test -Dtest=WorkflowDiagramTest -Demc.workflow.update=true} and commit it.
 */
class WorkflowDiagramTest {
    private static final Path DOCUMENT = Path.of("../docs/reconciliation.md");
    private static final String BEGIN = "<!-- drawn from Workflow.TRANSITIONS -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theDocumentShowsTheTableInTheCode() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(BEGIN) + BEGIN.length();
        var drawn = document.substring(0, begin) + diagram() + table() + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("emc.workflow.update")) {
            Files.writeString(DOCUMENT, drawn);
        }

        assertThat(DOCUMENT).content().isEqualTo(drawn);
    }

    private static String diagram() {
        var moves = Workflow.TRANSITIONS.stream()
                .filter(Transition::moves)
                .collect(Collectors.groupingBy(
                        row -> "    %s --> %s : %s".formatted(row.from(), row.to(), row.action()),
                        LinkedHashMap::new,
                        Collectors.mapping(WorkflowDiagramTest::by, Collectors.joining(" or "))));
        return "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT : CREATE by UNIT\n"
                + moves.entrySet().stream()
                        .map(move -> move.getKey() + " by " + move.getValue() + "\n")
                        .collect(Collectors.joining())
                + Arrays.stream(State.values())
                        .filter(State::isOver)
                        .map(state -> "    %s --> [*]\n".formatted(state))
                        .collect(Collectors.joining())
                + "```\n\n";
    }

    private static String by(Transition row) {
        var side = row.by();
        return side == null ? "EMC" : side.name();
    }

    private static String table() {
        return "| state | step | waits for | UNIT may | AGENCY may |\n|---|---|---|---|---|\n"
                + Arrays.stream(State.values())
                        .map(state -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        state,
                                        state.step()
                                                .map(step -> String.valueOf(step.number()))
                                                .orElse("–"),
                                        list(state.awaited()),
                                        list(Workflow.allowed(state, Side.UNIT)),
                                        list(Workflow.allowed(state, Side.AGENCY))))
                        .collect(Collectors.joining());
    }

    private static String list(Set<?> values) {
        return values.isEmpty() ? "–" : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

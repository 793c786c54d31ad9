package vn.emc.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The procedures of the country that the simulator knows, from {@code procedures.csv}. */
final class ProcedureList {
    private static final String RESOURCE = "procedures.csv";
    private static final int COLUMNS = 5;
    static final List<Procedure> ALL = read();

    private ProcedureList() {}

    private static List<Procedure> read() {
        try (InputStream csv = Objects.requireNonNull(ProcedureList.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(ProcedureList::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
        }
    }

    private static Procedure parse(String line) {
        var cells = line.split(";", COLUMNS);
        return new Procedure(
                cells[0],
                cells[COLUMNS - 1],
                Integer.parseInt(cells[1]),
                "1".equals(cells[2]),
                Integer.parseInt(cells[3]));
    }
}

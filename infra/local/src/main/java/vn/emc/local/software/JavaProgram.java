package vn.emc.local.software;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the JDK that runs this program. */
public final class JavaProgram {
    private JavaProgram() {}

    public static List<String> command(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        return command;
    }
}

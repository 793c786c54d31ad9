package vn.emc.local.start;

import java.time.Duration;
import java.util.List;
import vn.emc.local.PlatformException;
import vn.emc.local.home.DiskSpace;
import vn.emc.local.home.Home;
import vn.emc.local.process.Child;
import vn.emc.local.process.LogTail;

/** What there is to say about a process that did not make it. */
final class Obituary {
    private static final int LINES = 20;

    private Obituary() {}

    static PlatformException died(Home home, Child child) {
        int code = child.exitCode().orElse(-1);
        return new PlatformException("%s ended while it started, with exit code %d%s.%s%s"
                .formatted(child.part().title(), code, meaning(code), fullDisk(home, child), log(child)));
    }

    static PlatformException tooSlow(Child child, Duration patience) {
        return new PlatformException("%s did not become ready within %d seconds.%s"
                .formatted(child.part().title(), patience.toSeconds(), log(child)));
    }

    private static String meaning(int code) {
        return switch (code) {
            case 137 -> " (killed, perhaps because the machine ran out of memory)";
            case 143 -> " (somebody ended it)";
            case 3 -> " (out of memory)";
            default -> "";
        };
    }

    private static String fullDisk(Home home, Child child) {
        boolean said = LogTail.last(child.record().log(), 200).stream()
                .anyMatch(line -> line.contains("No space left on device"));
        return said || DiskSpace.isExhausted(home.folder()) ? " The disk of " + home.folder() + " is full." : "";
    }

    private static String log(Child child) {
        List<String> lines = LogTail.last(child.record().log(), LINES);
        String end = lines.isEmpty() ? "" : " The end of its log:\n\n    " + String.join("\n    ", lines) + "\n";
        return end + "\nThe whole log: " + child.record().log();
    }
}

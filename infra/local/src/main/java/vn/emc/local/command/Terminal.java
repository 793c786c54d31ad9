package vn.emc.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.emc.local.Part;
import vn.emc.local.Progress;

/** Tells the progress line by line, readable on a terminal and in a pipeline's log. */
final class Terminal implements Progress {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void say(String line) {
        out.println(line);
    }

    @Override
    public void preparing(String what) {
        say("  making ready: " + what);
    }

    @Override
    public void starting(Part part) {
        say("  starting      " + part.title());
    }

    @Override
    public void ready(Part part, Duration took) {
        say("  ready         %-23s %5.1f s".formatted(part.title(), took.toMillis() / 1000.0));
    }

    @Override
    public void stopping(Part part) {
        say("  stopping      " + part.title());
    }

    @Override
    public void killed(Part part) {
        say("  killed        " + part.title() + ", which did not stop when asked");
    }
}
